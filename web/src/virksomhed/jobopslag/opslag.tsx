import { useState } from 'preact/hooks';
import { type Jobopslagsindhold, offentligKontakt } from '#shared/domain/jobopslag.ts';
import type { AnswerOf } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Knap, Side } from '../../dele/side.tsx';
import { Opslagstekst } from '../../job/opslagstekst.tsx';
import { Annoncestatus, Maerkater } from './annoncestatus.tsx';
import { Lukning } from './lukning.tsx';
import { OPSLAG } from './tekster.ts';

type Props = {
  opslag: AnswerOf<'show-jobopslag'>;
  besked: { readonly titel: string; readonly tekst?: string } | undefined;
  ret: () => void;
  lukket: () => void;
};

/** R122: one post as everyone sees it, with how its ad stands at Jobnet and what can be done with it. */
export function Opslagsside({ opslag, besked, ret, lukket }: Props) {
  const t = OPSLAG();
  const [lukker, setLukker] = useState(false);
  const aaben = opslag.visning === 'vises' || opslag.visning === 'kommende';
  // A post that has been published is whole.
  const indhold = opslag.indhold as Jobopslagsindhold;
  return (
    <Side titel={indhold.overskrift} fane={t.titel}>
      <p class="d-print-none">
        <a href="/virksomhed/jobopslag">{t.tilListe}</a>
      </p>
      {besked && (
        <Besked slags="success" titel={besked.titel} fokus>
          {besked.tekst && <p>{besked.tekst}</p>}
        </Besked>
      )}
      <p>
        <Maerkater {...opslag} />
      </p>
      <Annoncestatus annonce={opslag.annonce} />
      {aaben && (
        <div class="knapper">
          <Knap klik={ret}>{t.ret}</Knap>
          <Knap slags="tertiary" klik={() => setLukker(true)}>
            {t.luk}
          </Knap>
        </div>
      )}
      <div class="kort">
        <Opslagstekst opslag={indhold} kontakt={offentligKontakt(indhold)} />
      </div>
      {lukker && (
        <Lukning
          jobopslagId={opslag.jobopslagId}
          version={opslag.version}
          kladde={false}
          luk={() => setLukker(false)}
          lukket={lukket}
        />
      )}
    </Side>
  );
}
