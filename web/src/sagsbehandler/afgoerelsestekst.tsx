import { useRef, useState } from 'preact/hooks';
import { type Afgjort, afgoerelsestekst, erBrev } from '#shared/domain/afgoerelsestekst.ts';
import { Knap } from '../dele/side.tsx';

/** R278-R281, R368-R370: the decision in plain Danish, to copy into the municipality's own case system. */
export function Afgoerelsestekst({ afgjort }: { afgjort: Afgjort }) {
  const [status, setStatus] = useState('');
  const ref = useRef<HTMLTextAreaElement>(null);
  const text = afgoerelsestekst(afgjort);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setStatus('Teksten er kopieret. Sæt den ind i jeres eget system.');
    } catch {
      // A browser that does not let pages copy: what is marked can be copied by hand.
      ref.current?.select();
      setStatus('Teksten er markeret. Tryk Ctrl+C for at kopiere den.');
    }
  }
  return (
    <section class="formular d-print-none">
      <h2>Tekst til afgørelsen</h2>
      <p>
        {erBrev(afgjort)
          ? 'Kopiér teksten til jeres eget system, og send afgørelsen derfra. Borgerens navn og adresse sætter I selv på.'
          : 'Kopiér teksten til sagen i jeres eget system. Der skal ikke sendes et brev til borgeren.'}{' '}
        Her bliver teksten ikke gemt.
      </p>
      <div class="form-group">
        <label class="form-label" for="afgoerelsestekst">
          Afgørelsen
        </label>
        <textarea id="afgoerelsestekst" class="form-input felt-lang" ref={ref} rows={16} readOnly value={text} />
      </div>
      <div class="knapper">
        <Knap klik={() => void copy()}>Kopiér teksten</Knap>
      </div>
      <p role="status">{status}</p>
    </section>
  );
}
