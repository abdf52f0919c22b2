import { useEffect, useState } from 'preact/hooks';
import { useHent, useKald } from '../api/brug.ts';
import { Besked } from '../dele/besked.tsx';
import { Fejlopsummering, type Feltfejl } from '../dele/fejl.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { tekster } from '../sprog.ts';
import { INGEN_KONTAKT, Kontaktfelter, kontaktFejl, trimKontakt } from './kontaktfelter.tsx';
import { ANSAETTELSE } from './tekster.ts';

const T = tekster({
  da: {
    titel: 'Virksomhedens faste kontaktperson',
    intro:
      'Vi skriver den faste kontaktperson for dig, når du opretter en ny ansættelse. Du kan altid ændre det på den enkelte ansættelse.',
    hvem: 'Oplysningerne bruges kun til det. Kommunen og borgeren ser kun den kontaktperson, der står på deres egen ansættelse. Ansættelser, der allerede er oprettet, ændrer sig ikke.',
    gem: 'Gem kontaktperson',
    gemt: 'Kontaktpersonen er gemt',
    hent: 'Hent den nyeste',
  },
  en: {
    titel: 'The company’s usual contact person',
    intro:
      'We fill in the usual contact person when you create a new employment. You can always change it on the single employment.',
    hvem: 'The details are used for that only. The municipality and the citizen only see the contact person of their own employment. Employments that exist already do not change.',
    gem: 'Save contact person',
    gemt: 'The contact person is saved',
    hent: 'Fetch the newest',
  },
});

/** R110-R112. */
export function FastKontaktperson() {
  const t = T();
  const { svar, fejl: hentefejl, henter, hent } = useHent('get-kontaktperson', undefined);
  const [kontakt, setKontakt] = useState(INGEN_KONTAKT);
  const [version, setVersion] = useState(0);
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const [gemt, setGemt] = useState(false);
  const put = useKald('put-kontaktperson');
  useEffect(() => {
    if (!svar) return;
    setKontakt(svar.kontaktperson ?? INGEN_KONTAKT);
    setVersion(svar.version);
  }, [svar]);

  async function submit(event: Event) {
    event.preventDefault();
    put.nulstil();
    setGemt(false);
    const found = kontaktFejl(kontakt);
    setFejl(found);
    if (found.length > 0) return;
    const answer = await put.send({ kontaktperson: trimKontakt(kontakt), version });
    if (!answer) return;
    setVersion(answer.version);
    setGemt(true);
  }

  if (hentefejl) return <Problem fejl={hentefejl} igang={henter} igen={hent} />;
  if (!svar) return <Henter />;
  const alle = put.fejl ? feltfejlAf(put.fejl) : fejl;
  return (
    <Side titel={t.titel}>
      <div class="formular">
        <Fejlopsummering fejl={alle} />
        {gemt && <Besked slags="success" titel={t.gemt} fokus />}
        {alle.length === 0 && (
          <Problem fejl={put.fejl} kommando>
            {put.fejl?.kode === 'AENDRET_IMENS' && (
              <Knap
                slags="secondary"
                klik={() => {
                  put.nulstil();
                  hent();
                }}
              >
                {t.hent}
              </Knap>
            )}
          </Problem>
        )}
        <p>{t.intro}</p>
        <p>{t.hvem}</p>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Kontaktfelter kontakt={kontakt} skift={setKontakt} fejl={alle} />
          <div class="knapper">
            <Knap type="submit" igang={put.igang}>
              {put.igang ? ANSAETTELSE().gemmer : t.gem}
            </Knap>
          </div>
        </form>
      </div>
    </Side>
  );
}
