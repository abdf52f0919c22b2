import type { AnswerOf } from '../../api/kontrakt.ts';
import { antal } from '../../format.ts';

/** How far the municipality is with the year. */
export function Fremdrift({ svar: { aar, aktive, mangler, forsinkede } }: { svar: AnswerOf<'list-kontrol'> }) {
  if (aktive === 0) return null;
  return (
    <section class="kort" aria-labelledby="fremdrift">
      <h2 class="h4" id="fremdrift">
        Så langt er kommunen i {aar}
      </h2>
      <p>
        <progress class="fremdrift" max={aktive} value={aktive - mangler} aria-labelledby="fremdrift" />
        <strong>
          {antal(mangler)} af {antal(aktive)}
        </strong>{' '}
        aktive sociale frikort mangler kontrol.
        {forsinkede > 0 && ` For ${antal(forsinkede)} af dem er fristen overskredet.`}
      </p>
    </section>
  );
}
