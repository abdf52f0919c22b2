export function Offentligdel({ sti }: { sti: string }) {
  return <p>{sti}</p>;
}
