import type { Kontaktperson } from '../api/kontrakt.ts';

/** A person to call: the phone number is a link, as most of our users hold a phone. */
export function Kontaktlinje({ person }: { person: Kontaktperson }) {
  return (
    <>
      {person.navn}
      <br />
      <a href={`tel:${person.telefon.replace(/\s/g, '')}`}>{person.telefon}</a>
      <br />
      <a href={`mailto:${person.email}`}>{person.email}</a>
    </>
  );
}
