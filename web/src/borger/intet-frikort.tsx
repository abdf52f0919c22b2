import { Side } from '../dele/side.tsx';
import { BORGER } from './tekster.ts';

/** R124: refused, and kindly told what can be done. */
export function IntetFrikort() {
  const t = BORGER();
  return (
    <Side titel={t.intetTitel}>
      <p>{t.intetTekst}</p>
      <h2>{t.intetGoer}</h2>
      <ul>
        {t.intetListe.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <a href="/">{t.forside}</a>
      </p>
    </Side>
  );
}
