import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { RequestOf } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Knap } from '../dele/side.tsx';

type Props = {
  anmodning: RequestOf<'release-frikort'> & { readonly til: { readonly navn: string } };
  frigivet: () => void;
};

/** D7: the old municipality lets go of the card; asked first, for it cannot take it back itself. */
export function Frigivelse({ anmodning: { frikortnummer, version, til }, frigivet }: Props) {
  const [aaben, setAaben] = useState(false);
  const frigiv = useKald('release-frikort');
  async function send() {
    if (await frigiv.send({ frikortnummer, version })) {
      setAaben(false);
      frigivet();
    }
  }
  return (
    <>
      <Knap klik={() => setAaben(true)}>Overdrag kortet til {til.navn}</Knap>
      {aaben && (
        <Bekraeft
          titel={`Vil du overdrage kortet til ${til.navn}?`}
          kald={frigiv}
          bekraeft={() => void send()}
          luk={() => setAaben(false)}
          ja="Ja, overdrag"
          igang="Overdrager …"
        >
          <ul>
            <li>{til.navn} bliver ansvarlig myndighed og kan se kortet, alle år og historikken.</li>
            <li>Jeres kommune kan ikke længere se kortet eller ændre det.</li>
            <li>Pligten til at kontrollere følger med. Borgeren beholder kort, nummer og restbeløb.</li>
          </ul>
        </Bekraeft>
      )}
    </>
  );
}
