import { useState } from 'preact/hooks';
import { MELDINGSSLAGS, NIVEAUER } from '#shared/domain/driftsstatus.ts';
import { danishMoment, formatMoment } from '#shared/values/dansk-tid.ts';
import { type Tidspunkt, tidspunkt } from '#shared/values/dato.ts';
import { useKald } from '../api/brug.ts';
import type { Driftsmelding, RequestOf } from '../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Datofelt, Tekstfelt, Valg } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { type Dagfelter, INGEN_DAG, idag, readDag, writeDag } from '../indtastning.ts';
import { NIVEAU, SLAGS } from '../offentlig/driftsmeldinger.ts';

type Felter = {
  slags: Driftsmelding['slags'] | undefined;
  niveau: Driftsmelding['niveau'] | undefined;
  titelDa: string;
  titelEn: string;
  tekstDa: string;
  tekstEn: string;
  fraDag: Dagfelter;
  fraKl: string;
  tilDag: Dagfelter;
  tilKl: string;
};

function felterAf(melding: Driftsmelding | undefined): Felter {
  if (melding === undefined) {
    const tom = { slags: undefined, niveau: undefined, titelDa: '', titelEn: '', tekstDa: '', tekstEn: '' };
    return { ...tom, fraDag: writeDag(idag()), fraKl: '', tilDag: INGEN_DAG, tilKl: '' };
  }
  const { slags, niveau, titel, tekst, fra, til } = melding;
  const [fraDag, fraKl] = skrevet(fra);
  const [tilDag, tilKl] = til === undefined ? [INGEN_DAG, ''] : skrevet(til);
  return {
    slags,
    niveau,
    titelDa: titel.da,
    titelEn: titel.en,
    tekstDa: tekst.da,
    tekstEn: tekst.en,
    fraDag,
    fraKl,
    tilDag,
    tilKl,
  };
}

/** A moment as a day and an hour in Denmark. */
function skrevet(moment: Tidspunkt): [Dagfelter, string] {
  const [day = '', time = ''] = formatMoment(Date.parse(moment)).split(' ');
  return [writeDag(day as Parameters<typeof writeDag>[0]), time.slice(0, 5).replace(':', '.')];
}

/** `22.00`, `22:00` and `22` on a day in Denmark. */
function laest(dagfelter: Dagfelter, klokken: string): Tidspunkt | undefined {
  const day = readDag(dagfelter);
  const [, hour = '', minute = '00'] = /^([0-9]{1,2})(?:[.:]([0-9]{2}))?$/.exec(klokken.trim()) ?? [];
  const ms = day && hour && danishMoment(`${day} ${hour.padStart(2, '0')}:${minute}`);
  return ms ? tidspunkt(ms) : undefined;
}

/** The texts' fields, by the names that the system calls them by. */
const TEKSTFELTER = {
  titelDa: { id: 'titel-da', mangler: 'Skriv overskriften på dansk.' },
  tekstDa: { id: 'tekst-da', mangler: 'Skriv teksten på dansk.' },
  titelEn: { id: 'titel-en', mangler: 'Skriv overskriften på engelsk.' },
  tekstEn: { id: 'tekst-en', mangler: 'Skriv teksten på engelsk.' },
};
const TEKSTER = ['titelDa', 'tekstDa', 'titelEn', 'tekstEn'] as const;

type Props = { melding?: Driftsmelding; faerdig(tekst: string): void; fortryd?: () => void };

/** One form for a new message and for correcting one. */
export function Meldingsformular({ melding, faerdig, fortryd }: Props) {
  const [felter, setFelter] = useState(() => felterAf(melding));
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const publish = useKald('publish-driftsmelding');
  const edit = useKald('edit-driftsmelding');
  const kald = melding ? edit : publish;
  const skift = (del: Partial<Felter>) => setFelter({ ...felter, ...del });

  async function submit(event: Event) {
    event.preventDefault();
    kald.nulstil();
    const { found, indhold } = proev(felter);
    setFejl(found);
    if (indhold === undefined) return;
    const answer = melding
      ? await edit.send({ ...indhold, meldingId: melding.meldingId, version: melding.version })
      : await publish.send(indhold);
    if (!answer) return;
    if (!melding) setFelter(felterAf(undefined));
    faerdig(melding ? 'Meldingen er rettet' : 'Meldingen er udgivet');
  }

  const alle = kald.fejl ? feltfejlAf(kald.fejl) : fejl;
  const tekst = (felt: keyof typeof TEKSTFELTER, navn: string, max: number, hjaelp?: string) => (
    <Tekstfelt
      id={TEKSTFELTER[felt].id}
      navn={navn}
      vaerdi={felter[felt]}
      skift={(v) => skift({ [felt]: v })}
      fejl={fejlFor(alle, TEKSTFELTER[felt].id)}
      max={max}
      hjaelp={hjaelp}
    />
  );
  return (
    <section>
      <h2>{melding ? `Ret "${melding.titel.da}"` : 'Ny melding'}</h2>
      <div class="formular">
        <Fejlopsummering fejl={alle} />
        {alle.length === 0 && <Problem fejl={kald.fejl} igang={kald.igang} kommando />}
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Valg
            id="slags"
            navn="Hvad er det?"
            vaerdi={felter.slags}
            skift={(slags) => skift({ slags })}
            fejl={fejlFor(alle, 'slags')}
            valg={MELDINGSSLAGS.map((vaerdi) => ({ vaerdi, tekst: SLAGS()[vaerdi] }))}
          />
          <Valg
            id="niveau"
            navn="Hvor meget rammer det?"
            vaerdi={felter.niveau}
            skift={(niveau) => skift({ niveau })}
            fejl={fejlFor(alle, 'niveau')}
            valg={NIVEAUER.map((vaerdi) => ({ vaerdi, tekst: NIVEAU()[vaerdi] }))}
          />
          {tekst('titelDa', 'Overskrift på dansk', 80)}
          {tekst('tekstDa', 'Tekst på dansk', 600, 'Hvad virker ikke, og hvad kan man gøre? Skriv intet om personer.')}
          {tekst('titelEn', 'Overskrift på engelsk', 80)}
          {tekst('tekstEn', 'Tekst på engelsk', 600)}
          <Datofelt
            id="fra"
            navn="Begynder"
            vaerdi={felter.fraDag}
            skift={(fraDag) => skift({ fraDag })}
            fejl={fejlFor(alle, 'fra')}
          />
          <Tekstfelt
            id="fraKl"
            navn="Begynder klokken"
            hjaelp="Dansk tid, for eksempel 22.00"
            vaerdi={felter.fraKl}
            skift={(fraKl) => skift({ fraKl })}
            bredde="kort"
          />
          <Datofelt
            id="til"
            navn="Slutter"
            hjaelp="Lad den stå tom, hvis I ikke ved, hvornår en forstyrrelse slutter."
            vaerdi={felter.tilDag}
            skift={(tilDag) => skift({ tilDag })}
            fejl={fejlFor(alle, 'til')}
          />
          <Tekstfelt
            id="tilKl"
            navn="Slutter klokken"
            hjaelp="Dansk tid, for eksempel 23.30"
            vaerdi={felter.tilKl}
            skift={(tilKl) => skift({ tilKl })}
            bredde="kort"
            frivilligt
          />
          <div class="knapper">
            <Knap type="submit" igang={kald.igang}>
              {melding ? 'Gem rettelsen' : 'Udgiv meldingen'}
            </Knap>
            {fortryd && (
              <Knap slags="secondary" klik={fortryd}>
                Fortryd
              </Knap>
            )}
          </div>
        </form>
      </div>
    </section>
  );
}

/** What is missing, or the whole message. The rules beyond that are the system's. */
function proev(f: Felter): { found: readonly Feltfejl[]; indhold?: RequestOf<'publish-driftsmelding'> } {
  const fra = laest(f.fraDag, f.fraKl);
  const udenSlut = f.tilKl.trim() === '' && Object.values(f.tilDag).every((part) => part.trim() === '');
  const til = udenSlut ? undefined : laest(f.tilDag, f.tilKl);
  const tekster = TEKSTER.filter((felt) => f[felt].trim().length < 3);
  const found: Feltfejl[] = [
    ...(f.slags ? [] : [{ felt: 'slags', besked: 'Vælg, hvad meldingen er.' }]),
    ...(f.niveau ? [] : [{ felt: 'niveau', besked: 'Vælg, hvor meget det rammer.' }]),
    ...tekster.map((felt) => ({ felt: TEKSTFELTER[felt].id, besked: TEKSTFELTER[felt].mangler })),
    ...(fra ? [] : [{ felt: 'fra', besked: 'Skriv dagen og klokkeslættet, hvor det begynder.' }]),
    ...(til || udenSlut ? [] : [{ felt: 'til', besked: 'Skriv både dagen og klokkeslættet, hvor det slutter.' }]),
  ];
  if (found.length > 0 || !f.slags || !f.niveau || !fra) return { found };
  const indhold = {
    slags: f.slags,
    niveau: f.niveau,
    titel: { da: f.titelDa.trim(), en: f.titelEn.trim() },
    tekst: { da: f.tekstDa.trim(), en: f.tekstEn.trim() },
    fra,
    ...(til && { til }),
  };
  return { found, indhold };
}
