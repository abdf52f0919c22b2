import { Besked } from '../dele/besked.tsx';
import { Side } from '../dele/side.tsx';

/** D2: that there is a card and who is responsible, and nothing else. */
export function AndenKommune({ kommune }: { kommune: string }) {
  return (
    <Side titel="Borgeren har et socialt frikort i en anden kommune">
      <Besked slags="info">
        <p>
          Ansvarlig myndighed: <strong>{kommune}</strong>
        </p>
      </Besked>
      <p>
        Kun {kommune} kan se kortet og ændre det. Du skal ikke udstede et nyt: det sociale frikort følger borgeren ved
        flytning.
      </p>
      <p>Er borgeren flyttet til jer, så kontakt {kommune} om at overdrage kortet.</p>
    </Side>
  );
}
