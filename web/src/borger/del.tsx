export function Borgerdel({ sti }: { sti: string }) {
  return <p>{sti}</p>;
}
