import type { Kontaktperson } from '../api/kontrakt.ts';
import { type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt } from '../dele/felter.tsx';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: {
    navn: 'Navn',
    email: 'E-mail',
    telefon: 'Telefon',
    telefonHjaelp: 'Otte cifre, eventuelt med landekode.',
    fejlNavn: 'Skriv kontaktpersonens navn.',
    fejlEmail: 'Skriv en e-mail som navn@firma.dk.',
    fejlTelefon: 'Skriv telefonnummeret med otte cifre, eventuelt med landekode.',
  },
  en: {
    navn: 'Name',
    email: 'E-mail',
    telefon: 'Phone',
    telefonHjaelp: 'Eight digits, with a country code if needed.',
    fejlNavn: 'Write the name of the contact person.',
    fejlEmail: 'Write an e-mail such as name@company.dk.',
    fejlTelefon: 'Write the phone number with eight digits, with a country code if needed.',
  },
});

export const INGEN_KONTAKT: Kontaktperson = { navn: '', email: '', telefon: '' };

/** What people write, as the contract wants it. */
export function trimKontakt({ navn, email, telefon }: Kontaktperson): Kontaktperson {
  return { navn: navn.trim(), email: email.trim(), telefon: telefon.trim().replace(/\s+/g, ' ') };
}

/** The plain mistakes; the rest the server says. */
export function kontaktFejl(kontakt: Kontaktperson): Feltfejl[] {
  const t = T();
  const { navn, email, telefon } = trimKontakt(kontakt);
  return [
    ...(/\p{L}.+/u.test(navn) ? [] : [{ felt: 'kontaktperson-navn', besked: t.fejlNavn }]),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? [] : [{ felt: 'kontaktperson-email', besked: t.fejlEmail }]),
    ...(/^(\+[0-9]{1,3} ?)?[0-9]{2}( ?[0-9]{2}){3}$/.test(telefon)
      ? []
      : [{ felt: 'kontaktperson-telefon', besked: t.fejlTelefon }]),
  ];
}

type Props = { kontakt: Kontaktperson; skift: (kontakt: Kontaktperson) => void; fejl: readonly Feltfejl[] };

export function Kontaktfelter({ kontakt, skift, fejl }: Props) {
  const t = T();
  return (
    <>
      <Tekstfelt
        id="kontaktperson-navn"
        navn={t.navn}
        vaerdi={kontakt.navn}
        skift={(navn) => skift({ ...kontakt, navn })}
        max={80}
        fejl={fejlFor(fejl, 'kontaktperson-navn')}
      />
      <Tekstfelt
        id="kontaktperson-telefon"
        navn={t.telefon}
        hjaelp={t.telefonHjaelp}
        type="tel"
        vaerdi={kontakt.telefon}
        skift={(telefon) => skift({ ...kontakt, telefon })}
        bredde="mellem"
        max={20}
        fejl={fejlFor(fejl, 'kontaktperson-telefon')}
      />
      <Tekstfelt
        id="kontaktperson-email"
        navn={t.email}
        type="email"
        vaerdi={kontakt.email}
        skift={(email) => skift({ ...kontakt, email })}
        max={120}
        fejl={fejlFor(fejl, 'kontaktperson-email')}
      />
    </>
  );
}
