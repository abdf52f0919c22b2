import { useLayoutEffect, useRef } from 'preact/hooks';
import { MELDINGSSLAGS, NIVEAUER } from '#shared/domain/driftsstatus.ts';
import { danishMoment, formatMoment } from '#shared/values/dansk-tid.ts';
import { type Tidspunkt, tidspunkt } from '#shared/values/dato.ts';
import { useKald } from '../api/brug.ts';
import type { Driftsmelding, RequestOf } from '../api/kontrakt.ts';
import type { Feltfejl } from '../dele/fejl.tsx';
import { Datofelt, Tekstfelt, Tekstomraade, Valg } from '../dele/felter.tsx';
import { Formular, useIndtastning } from '../dele/formular.tsx';
import { type Dagfelter, INGEN_DAG, idag, readDag, writeDag } from '../indtastning.ts';
import { NIVEAU, SLAGS } from '../offentlig/driftsmeldinger.ts';

/** By the names that the system calls them by; a moment is a day and an hour. */
type Felter = {
  slags: Driftsmelding['slags'] | undefined;
  niveau: Driftsmelding['niveau'] | undefined;
  'titel-da': string;
  'titel-en': string;
  'tekst-da': string;
  'tekst-en': string;
  fra: Dagfelter;
  fraKl: string;
  til: Dagfelter;
  tilKl: string;
};

const TOMME = { slags: undefined, niveau: undefined, 'titel-da': '', 'titel-en': '', 'tekst-da': '', 'tekst-en': '' };

function felterAf(melding: Driftsmelding | undefined): Felter {
  if (melding === undefined) return { ...TOMME, fra: writeDag(idag()), fraKl: '', til: INGEN_DAG, tilKl: '' };
  const { slags, niveau, titel, tekst } = melding;
  const [fra, fraKl] = skrevet(melding.fra);
  const [til, tilKl] = melding.til === undefined ? [INGEN_DAG, ''] : skrevet(melding.til);
  const tekster = { 'titel-da': titel.da, 'titel-en': titel.en, 'tekst-da': tekst.da, 'tekst-en': tekst.en };
  return { slags, niveau, ...tekster, fra, fraKl, til, tilKl };
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

const TEKSTER = {
  'titel-da': 'Skriv overskriften på dansk.',
  'tekst-da': 'Skriv teksten på dansk.',
  'titel-en': 'Skriv overskriften på engelsk.',
  'tekst-en': 'Skriv teksten på engelsk.',
};

type Props = { melding?: Driftsmelding; faerdig(tekst: string): void; fortryd?: () => void };

/** One form for a new message and for correcting one, which is begun at its heading. */
export function Meldingsformular({ melding, faerdig, fortryd }: Props) {
  const publish = useKald('publish-driftsmelding');
  const edit = useKald('edit-driftsmelding');
  const kald = melding ? edit : publish;
  const { felter, fejl, felt, skift, setFundet } = useIndtastning(() => felterAf(melding), kald.fejl);
  const overskrift = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (melding) overskrift.current?.focus();
  }, [melding]);

  async function send() {
    const { found, indhold } = proev(felter);
    setFundet(found);
    if (indhold === undefined) return;
    const answer = melding
      ? await edit.send({ ...indhold, meldingId: melding.meldingId, version: melding.version })
      : await publish.send(indhold);
    if (!answer) return;
    if (!melding) skift(felterAf(undefined));
    faerdig(melding ? 'Meldingen er rettet' : 'Meldingen er udgivet');
  }

  return (
    <section>
      <h2 tabIndex={-1} ref={overskrift}>
        {melding ? `Ret "${melding.titel.da}"` : 'Ny melding'}
      </h2>
      <div class="formular">
        <Formular
          fejl={fejl}
          kald={kald}
          send={() => void send()}
          knap={melding ? 'Gem rettelsen' : 'Udgiv meldingen'}
          igang={melding ? 'Gemmer …' : 'Udgiver …'}
          fortryd={fortryd}
        >
          <Valg
            {...felt('slags')}
            navn="Hvad er det?"
            valg={MELDINGSSLAGS.map((vaerdi) => ({ vaerdi, tekst: SLAGS()[vaerdi] }))}
          />
          <Valg
            {...felt('niveau')}
            navn="Hvor meget rammer det?"
            valg={NIVEAUER.map((vaerdi) => ({ vaerdi, tekst: NIVEAU()[vaerdi] }))}
          />
          <Tekstfelt {...felt('titel-da')} navn="Overskrift på dansk" max={80} />
          <Tekstomraade
            {...felt('tekst-da')}
            navn="Tekst på dansk"
            hjaelp="Hvad virker ikke, og hvad kan man gøre? Skriv intet om personer."
            max={600}
            linjer={4}
          />
          <Tekstfelt {...felt('titel-en')} navn="Overskrift på engelsk" max={80} />
          <Tekstomraade {...felt('tekst-en')} navn="Tekst på engelsk" max={600} linjer={4} />
          <Datofelt {...felt('fra')} navn="Begynder" />
          <Tekstfelt {...felt('fraKl')} navn="Begynder klokken" hjaelp="Dansk tid, for eksempel 22.00" bredde="kort" />
          <Datofelt
            {...felt('til')}
            navn="Slutter"
            hjaelp="Lad den stå tom, hvis I ikke ved, hvornår en forstyrrelse slutter."
            frivilligt
          />
          <Tekstfelt
            {...felt('tilKl')}
            navn="Slutter klokken"
            hjaelp="Dansk tid, for eksempel 23.30"
            bredde="kort"
            frivilligt
          />
        </Formular>
      </div>
    </section>
  );
}

/** What is missing, or the whole message. The rules beyond that are the system's. */
function proev(f: Felter): { found: readonly Feltfejl[]; indhold?: RequestOf<'publish-driftsmelding'> } {
  const fra = laest(f.fra, f.fraKl);
  const udenSlut = f.tilKl.trim() === '' && Object.values(f.til).every((part) => part.trim() === '');
  const til = udenSlut ? undefined : laest(f.til, f.tilKl);
  const tomme = (Object.keys(TEKSTER) as (keyof typeof TEKSTER)[]).filter((felt) => f[felt].trim().length < 3);
  const found: Feltfejl[] = [
    ...(f.slags ? [] : [{ felt: 'slags', besked: 'Vælg, hvad meldingen er.' }]),
    ...(f.niveau ? [] : [{ felt: 'niveau', besked: 'Vælg, hvor meget det rammer.' }]),
    ...tomme.map((felt) => ({ felt, besked: TEKSTER[felt] })),
    ...(fra ? [] : [{ felt: 'fra', besked: 'Skriv dagen og klokkeslættet, hvor det begynder.' }]),
    ...(til || udenSlut ? [] : [{ felt: 'til', besked: 'Skriv både dagen og klokkeslættet, hvor det slutter.' }]),
  ];
  if (found.length > 0 || !f.slags || !f.niveau || !fra) return { found };
  const indhold = {
    slags: f.slags,
    niveau: f.niveau,
    titel: { da: f['titel-da'].trim(), en: f['titel-en'].trim() },
    tekst: { da: f['tekst-da'].trim(), en: f['tekst-en'].trim() },
    fra,
    ...(til && { til }),
  };
  return { found, indhold };
}
