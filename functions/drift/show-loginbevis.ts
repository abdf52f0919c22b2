import { loginbevisView, showLoginbevis } from '#shared/contract/drift/show-loginbevis.ts';
import { nej } from '#shared/domain/afslag.ts';
import { lookup } from '#shared/http/handler.ts';
import { getBevis } from '#shared/store/login.ts';
import { decryptLoginbevis } from '#shared/vault/loginbevis.ts';

/** The one way into what NemLog-in demands kept. The log says who looked, at which login, why, and for which case. */
export const handler = lookup(showLoginbevis, async ({ anmodningId, aarsag, journalnummer }, { now }) => {
  const angaar = { loginId: anmodningId, begrundelse: { aarsag, journalnummer } };
  const bevis = await getBevis(anmodningId, now);
  if (bevis === undefined) return { ...nej('IKKE_FUNDET'), angaar };
  return { svar: loginbevisView.parse(JSON.parse(await decryptLoginbevis(anmodningId, bevis.dele))), angaar };
});
