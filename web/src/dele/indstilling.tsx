import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Kaldstilstand } from '../api/brug.ts';
import type { Fejlsvar } from '../api/kald.ts';
import { tekster } from '../sprog.ts';
import { Besked } from './besked.tsx';
import type { Feltfejl } from './fejl.tsx';
import { Formular, type Indtastning, useIndtastning } from './formular.tsx';
import { Problemside } from './problem.tsx';
import { Henter, Knap, Side } from './side.tsx';

const T = tekster({ da: { gemmer: 'Gemmer …' }, en: { gemmer: 'Saving …' } });

type Versioneret = { readonly version: number };
type Props<S extends Versioneret, F extends object> = {
  titel: string;
  hentet: {
    readonly svar: S | undefined;
    readonly fejl: Fejlsvar | undefined;
    readonly henter: boolean;
    hent(): void;
  };
  kald: Kaldstilstand & { nulstil(): void };
  /** What is kept, as the form has it. */
  felterAf: (svar: S) => F;
  proev?: (felter: F) => readonly Feltfejl[];
  gem: (felter: F, version: number) => Promise<Versioneret | undefined>;
  /** What the button says, what is said when it is saved, and the way on where someone else came first. */
  knap: string;
  gemt: string;
  nyeste: string;
  intro: ComponentChildren;
  children: (form: Indtastning<F>) => ComponentChildren;
};

/** A page with one thing that is kept and can be changed. Each saving is of the version that was seen. */
export function Indstilling<S extends Versioneret, F extends object>(p: Props<S, F>) {
  const { svar, fejl, henter, hent } = p.hentet;
  if (fejl) return <Problemside titel={p.titel} fejl={fejl} igang={henter} igen={hent} />;
  if (!svar) return <Henter />;
  return <Indstillingsformular key={svar.version} {...p} svar={svar} />;
}

function Indstillingsformular<S extends Versioneret, F extends object>(p: Props<S, F> & { svar: S }) {
  const form = useIndtastning<F>(() => p.felterAf(p.svar), p.kald.fejl);
  const [version, setVersion] = useState(p.svar.version);
  const [gemt, setGemt] = useState(false);

  async function send() {
    setGemt(false);
    const found = p.proev?.(form.felter) ?? [];
    form.setFundet(found);
    if (found.length > 0) return;
    const svar = await p.gem(form.felter, version);
    if (svar === undefined) return;
    setVersion(svar.version);
    setGemt(true);
  }
  const forfra = () => {
    p.kald.nulstil();
    p.hentet.hent();
  };
  return (
    <Side titel={p.titel}>
      <div class="formular">
        {gemt && <Besked slags="success" titel={p.gemt} fokus />}
        {p.intro}
        <Formular
          fejl={form.fejl}
          kald={p.kald}
          vej={
            p.kald.fejl?.kode === 'AENDRET_IMENS' && (
              <Knap slags="secondary" klik={forfra}>
                {p.nyeste}
              </Knap>
            )
          }
          send={() => void send()}
          knap={p.knap}
          igang={T().gemmer}
        >
          {p.children(form)}
        </Formular>
      </div>
    </Side>
  );
}
