import { Side } from '../dele/side.tsx';
import { sprog } from '../sprog.ts';

/** R022: the words of the system, in alphabetical order, with a short explanation. */
const ORD: readonly (readonly [string, string])[] = [
  [
    'Annulleret',
    'En ansættelse, der ikke skulle have været registreret. Beløbet er givet tilbage, og ansættelsen bliver stående i historikken.',
  ],
  [
    'Ansvarlig myndighed',
    'Den kommune, der har ansvaret for borgerens sociale frikort og kan se det. Det er som regel den kommune, der udstedte kortet.',
  ],
  ['Ansættelse', 'Et stykke arbejde for én borger hos én virksomhed i ét kalenderår: periode, beløb og kontaktperson.'],
  ['Beløb', 'Alt, hvad borgeren får for ansættelsen og som tæller med: løn, feriebetaling, pension og andet.'],
  ['Borger', 'En person med CPR-nummer. Borgeren kan have et socialt frikort.'],
  [
    'Endeligt beløb',
    'Beløbet, når virksomheden har sagt, at det er det, borgeren har fået. Det bliver også endeligt, når fristen for at rette er gået.',
  ],
  ['Feriebetaling', '12,5 procent af lønnen. Den tæller med i beløbet.'],
  [
    'Forventet beløb',
    'Det beløb, virksomheden regner med. Det er sat af på kortet fra det øjeblik, ansættelsen er registreret.',
  ],
  ['Frikortnummer', 'Borgerens femcifrede nummer. Det er det samme hvert år. Arbejdsgiveren skal bruge det.'],
  ['Historik', 'Listen over, hvad der er sket, hvornår, og hvem der gjorde det.'],
  ['Hændelse', 'Noget, der er sket med et socialt frikort eller en ansættelse. Hændelser står i historikken.'],
  ['Inaktiv', 'Et socialt frikort, som kommunen har deaktiveret. Der kan ikke oprettes nye ansættelser på det.'],
  ['Kontaktperson', 'Den medarbejder i virksomheden, som borgeren og kommunen kan ringe til om en ansættelse.'],
  ['Loft', 'Det beløb, en borger højst kan tjene på sit sociale frikort i et kalenderår.'],
  ['Medarbejder', 'En person, der er logget ind for en virksomhed.'],
  ['Restbeløb', 'Det, der er tilbage af årets beløb lige nu.'],
  ['Rettefrist', 'Den sidste dag, virksomheden kan rette en ansættelse: 29 dage efter slutdatoen.'],
  ['Sagsbehandler', 'En medarbejder i en kommune, der har fået ret til at bruge løsningen.'],
  [
    'Socialt frikort',
    'Retten til at tjene et beløb om året uden skat og uden at blive trukket i ydelser. Det er ikke det samme som frikortet fra Skat.',
  ],
  ['Virksomhed', 'En arbejdsgiver med CVR-nummer. Det kan også være en forening eller en offentlig myndighed.'],
];

export function Ordliste() {
  return (
    <Side titel={sprog() === 'da' ? 'Ordliste' : 'Glossary'}>
      {sprog() === 'en' && <p>The glossary is in Danish only: these are the words that the system uses.</p>}
      <dl class="oplysninger" lang="da">
        {ORD.map(([ord, forklaring]) => (
          <div key={ord}>
            <dt>{ord}</dt>
            <dd>{forklaring}</dd>
          </div>
        ))}
      </dl>
    </Side>
  );
}
