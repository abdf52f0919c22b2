import { Side } from '../dele/side.tsx';
import { Loggetindramme } from '../ramme/loggetind.tsx';

/** The operator's entrance. What operators can do comes with its own operations; until then the page says what there is. */
export function Driftsdel({ sti }: { sti: string }) {
  return (
    <Loggetindramme rolle="drift" sti={sti} links={[{ href: '/drift', tekst: 'Drift' }]}>
      <Side titel="Drift">
        <p>Du er logget ind som drift.</p>
        <ul>
          <li>
            <a href="/driftsstatus">Driftsstatus, som alle ser den</a>
          </li>
          <li>
            <a href="/beloeb">Beløbene for hvert år</a>
          </li>
        </ul>
      </Side>
    </Loggetindramme>
  );
}
