import { useEffect, useState } from 'preact/hooks';
import type { Rolle } from '#shared/domain/aktoer.ts';
import { Dialog } from '../dele/dialog.tsx';
import { Knap } from '../dele/side.tsx';
import { extendSession, loginUrl, logout, resumeSession, sessionLost, useSession } from '../session/session.ts';
import { tekster } from '../sprog.ts';

/** So long before the end the user is warned: time enough to finish a page, also for who reads slowly. */
const VARSEL_MS = 5 * 60_000;

const T = tekster({
  da: {
    snart: 'Du bliver snart logget af',
    snartTekst: (min: number) =>
      min <= 1
        ? 'Om højst ét minut bliver du logget af.'
        : `Om ${min} minutter bliver du logget af, fordi du ikke har brugt siden.`,
    slutTekst: (min: number) =>
      `Du har været logget ind i otte timer. Om ${Math.max(min, 1)} min. skal du logge ind igen. Gør det færdigt, du er i gang med.`,
    bliv: 'Bliv logget ind',
    ok: 'OK',
    logAf: 'Log af',
    ude: 'Du er blevet logget af',
    udeTekst: 'Det, du har skrevet, er her stadig. Log ind i et nyt vindue, og kom så tilbage hertil.',
    udeAlene: 'Er du ikke selv ved skærmen, så luk siden.',
    logInd: 'Log ind i et nyt vindue',
    tilbage: 'Jeg er logget ind igen',
    luk: 'Luk siden',
    ikkeEndnu: 'Du er ikke logget ind endnu. Log ind i det nye vindue, og prøv så igen.',
    enAnden:
      'Du er nu logget ind som en anden. Det, der stod på siden, kan derfor ikke bruges. Luk siden, og begynd forfra.',
  },
  en: {
    snart: 'You will soon be logged out',
    snartTekst: (min: number) =>
      min <= 1
        ? 'In a minute at most you will be logged out.'
        : `In ${min} minutes you will be logged out, because the page has not been used.`,
    slutTekst: (min: number) =>
      `You have been logged in for eight hours. In ${Math.max(min, 1)} min. you must log in again. Finish what you are doing.`,
    bliv: 'Stay logged in',
    ok: 'OK',
    logAf: 'Log out',
    ude: 'You have been logged out',
    udeTekst: 'What you have typed is still here. Log in in a new window, then come back here.',
    udeAlene: 'If this is not your screen, close the page.',
    logInd: 'Log in in a new window',
    tilbage: 'I have logged in again',
    luk: 'Close the page',
    ikkeEndnu: 'You are not logged in yet. Log in in the new window, then try again.',
    enAnden:
      'You are now logged in as someone else. What was on the page cannot be used. Close the page and start again.',
  },
});

/** Warns before the session ends, and keeps what is typed while the user logs in again. */
export function Sessionsvagt({ rolle }: { rolle: Rolle }) {
  const t = T();
  const session = useSession();
  const [now, setNow] = useState(Date.now);
  const [seen, setSeen] = useState(0);
  const [besked, setBesked] = useState('');
  const slut = session.status === 'aaben' ? session.slut : 0;

  useEffect(() => {
    if (slut === 0) return undefined;
    const look = () => {
      setNow(Date.now());
      if (Date.now() >= slut) sessionLost();
    };
    const timer = setInterval(look, 5_000);
    return () => clearInterval(timer);
  }, [slut]);

  useEffect(() => {
    if (session.status !== 'udloebet') return undefined;
    const look = () => void (document.visibilityState === 'visible' && tilbage(false));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  });

  async function tilbage(asked: boolean) {
    const outcome = await resumeSession();
    if (outcome === 'enAnden') setBesked(t.enAnden);
    else if (outcome === 'ingen' && asked) setBesked(t.ikkeEndnu);
    else if (outcome === 'fortsat') setBesked('');
  }

  if (session.status === 'udloebet') {
    return (
      <Dialog
        titel={t.ude}
        handlinger={
          <>
            <a class="button button-primary" href={loginUrl(rolle)} target="_blank" rel="noopener">
              {t.logInd}
            </a>
            <Knap slags="secondary" klik={() => void tilbage(true)}>
              {t.tilbage}
            </Knap>
            <Knap slags="tertiary" klik={() => location.assign('/logget-af')}>
              {t.luk}
            </Knap>
          </>
        }
      >
        <p>{t.udeTekst}</p>
        <p>{t.udeAlene}</p>
        <p role="status">{besked && <strong>{besked}</strong>}</p>
      </Dialog>
    );
  }
  if (session.status !== 'aaben') return null;
  const left = slut - now;
  if (left > VARSEL_MS || left <= 0 || seen === slut) return null;
  const minutes = Math.ceil(left / 60_000);
  const absolute = slut >= Date.parse(session.session.udloeber);
  return (
    <Dialog
      titel={t.snart}
      luk={() => setSeen(slut)}
      handlinger={
        <>
          {absolute ? (
            <Knap klik={() => setSeen(slut)}>{t.ok}</Knap>
          ) : (
            <Knap klik={() => void extendSession()}>{t.bliv}</Knap>
          )}
          <Knap slags="secondary" klik={() => void logout()}>
            {t.logAf}
          </Knap>
        </>
      }
    >
      <p role="status">{absolute ? t.slutTekst(minutes) : t.snartTekst(minutes)}</p>
    </Dialog>
  );
}
