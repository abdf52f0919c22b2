import type { AnswerOf } from '../../api/kontrakt.ts';
import { Maerkat } from '../../dele/liste.tsx';
import { tid } from '../../format.ts';
import { Udgaaende } from '../../job/opslagstekst.tsx';
import { JOBNET, OPSLAG, VISNING } from './tekster.ts';

type Raekke = Pick<AnswerOf<'list-jobopslag'>['jobopslag'][number], 'visning' | 'annonce'>;

const FARVE = {
  ingen: 'info',
  anmodet: 'info',
  afventer: 'info',
  publiceret: 'success',
  afvist: 'error',
  lukket: 'warning',
} as const;

/** R121: where the post stands here and at Jobnet. */
export function Maerkater({ visning, annonce }: Raekke) {
  return (
    <>
      <Maerkat farve={visning === 'vises' ? 'success' : visning === 'kladde' ? 'warning' : 'info'}>
        {VISNING()[visning]}
      </Maerkat>{' '}
      {annonce.visning !== 'ingen' && <Maerkat farve={FARVE[annonce.visning]}>{JOBNET()[annonce.visning]}</Maerkat>}
    </>
  );
}

/** R119, R122: the same in words, with the reason and the link. */
export function Annoncestatus({ annonce }: Pick<Raekke, 'annonce'>) {
  const t = OPSLAG();
  const hjaelp = { anmodet: t.anmodetHjaelp, afventer: t.afventerHjaelp, afvist: t.afvistHjaelp };
  return (
    <section class="kort">
      <h2 class="h4">{t.jobnet}</h2>
      <p>
        <strong>{JOBNET()[annonce.visning]}</strong>
      </p>
      {annonce.aarsag && (
        <p class="jobtekst">
          {t.aarsag}: {annonce.aarsag}
        </p>
      )}
      {annonce.visning in hjaelp && <p>{hjaelp[annonce.visning as keyof typeof hjaelp]}</p>}
      {annonce.link && (
        <p>
          <Udgaaende href={annonce.link} tekst={t.link2} />
        </p>
      )}
      {annonce.opdateret && (
        <p class="daempet">
          {t.opdateret}: {tid(annonce.opdateret)}
        </p>
      )}
    </section>
  );
}
