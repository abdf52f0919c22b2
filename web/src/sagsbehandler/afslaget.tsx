import { afgjortAfslag } from '#shared/domain/afgoerelsestekst.ts';
import type { Afvisning } from '#shared/domain/afvisning.ts';
import { Besked } from '../dele/besked.tsx';
import { useKommune } from '../session/session.ts';
import { Afgoerelsestekst } from './afgoerelsestekst.tsx';

/** After a refusal: that it is recorded, and the text of it. */
export function Afslaget({ afvisning }: { afvisning: Afvisning }) {
  const kommune = useKommune();
  return (
    <>
      <Besked slags="success" titel="Afslaget er registreret" fokus>
        <p>Giv borgeren besked om afslaget og om, hvordan det kan påklages.</p>
      </Besked>
      <Afgoerelsestekst afgjort={afgjortAfslag(afvisning, kommune)} />
    </>
  );
}
