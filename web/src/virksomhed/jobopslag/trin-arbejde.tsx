import { ARBEJDSTIDER, TIDSPUNKTER } from '#shared/domain/jobopslag.ts';
import { fejlFor } from '../../dele/fejl.tsx';
import { Flervalg, Tekstfelt, Tekstomraade, Valg } from '../../dele/felter.tsx';
import { JOB } from '../../job/tekster.ts';
import { OPSLAG } from './tekster.ts';
import type { TrinProps } from './trin.ts';

export function TrinArbejde({ udkast, skift, fejl }: TrinProps) {
  const t = OPSLAG();
  const job = JOB();
  return (
    <>
      <Tekstomraade
        id="beskrivelse"
        navn={t.beskrivelse}
        hjaelp={t.beskrivelseHjaelp}
        vaerdi={udkast.beskrivelse}
        skift={(beskrivelse) => skift({ beskrivelse })}
        max={4000}
        linjer={10}
        fejl={fejlFor(fejl, 'beskrivelse')}
      />
      <Valg
        id="arbejdstid"
        navn={job.arbejdstid}
        vaerdi={udkast.arbejdstid}
        skift={(arbejdstid) => skift({ arbejdstid })}
        valg={ARBEJDSTIDER.map((vaerdi) => ({ vaerdi, tekst: job.tid[vaerdi] }))}
        fejl={fejlFor(fejl, 'arbejdstid')}
      />
      {udkast.arbejdstid === 'deltid' && (
        <Tekstfelt
          id="timerPrUge"
          navn={t.timer}
          vaerdi={udkast.timerPrUge}
          skift={(timerPrUge) => skift({ timerPrUge })}
          tal="numeric"
          bredde="kort"
          max={2}
          fejl={fejlFor(fejl, 'timerPrUge')}
        />
      )}
      <Flervalg
        id="tidspunkter"
        navn={t.hvornaar}
        vaerdi={udkast.tidspunkter}
        skift={(tidspunkter) => skift({ tidspunkter })}
        valg={TIDSPUNKTER.map((vaerdi) => ({ vaerdi, tekst: job.dele[vaerdi] }))}
        fejl={fejlFor(fejl, 'tidspunkter')}
      />
    </>
  );
}
