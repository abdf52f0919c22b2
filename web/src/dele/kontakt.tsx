import type { Kontaktperson } from '../api/kontrakt.ts';
import { telefonTekst } from '../format.ts';

/** A person to call: the phone number is a link, as most of our users hold a phone. */
export function Kontaktlinje({ person }: { person: Kontaktperson }) {
  return (
    <>
      {person.navn}
      <br />
      <Telefon nummer={person.telefon} />
      <br />
      <a href={`mailto:${person.email}`}>{person.email}</a>
    </>
  );
}

export function Telefon({ nummer }: { nummer: string }) {
  return <a href={`tel:${nummer.replace(/\s/g, '')}`}>{telefonTekst(nummer)}</a>;
}
