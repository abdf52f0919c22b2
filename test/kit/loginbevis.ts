import { readClock } from '#shared/clock.ts';
import { putBevis } from '#shared/store/login.ts';
import { encryptLoginbevis } from '#shared/vault/loginbevis.ts';

/** The evidence of a login, as it is kept. @returns what `show-loginbevis` is asked with, and answers */
export async function keptBevis(anmodningId: string) {
  const tidspunkt = readClock();
  const answer = {
    slags: 'login' as const,
    tidspunkt,
    ip: '198.51.100.7',
    anmodning: 'https://nemlogin.example/login?SAMLRequest=fVLLbtswELwX',
    svar: 'PHNhbWxwOlJlc3BvbnNlIFZlcnNpb249IjIuMCI',
  };
  await putBevis(anmodningId, { tidspunkt, dele: await encryptLoginbevis(anmodningId, JSON.stringify(answer)) });
  return { request: { anmodningId, aarsag: 'SIKKERHEDSHAENDELSE', journalnummer: 'DRIFT-2026-7' }, answer };
}
