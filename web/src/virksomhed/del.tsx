export function Virksomhedsdel({ sti }: { sti: string }) {
  return <p>{sti}</p>;
}
