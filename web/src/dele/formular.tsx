import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Kaldstilstand } from '../api/brug.ts';
import type { Fejlsvar } from '../api/kald.ts';
import { FORTRYD } from './dialog.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from './fejl.tsx';
import { feltfejlAf, Problem } from './problem.tsx';
import { Knap } from './side.tsx';

export type Indtastning<F> = {
  readonly felter: F;
  /** What the form's own check has found; where it has found nothing, what the system refused. */
  readonly fejl: readonly Feltfejl[];
  skift(del: Partial<F>): void;
  /** Takes what the check has found, by the fields' names. */
  setFundet(fundet: readonly Feltfejl[]): void;
  /** What the component of a field is given: its id, value and error, and how it is changed. */
  felt<K extends keyof F & string>(
    navn: K,
  ): { id: string; vaerdi: F[K]; skift(vaerdi: Exclude<F[K], undefined>): void; fejl: string | undefined };
};

/**
 * What is typed in a form and what is wrong with it. A field is named as the contract names it (`kontaktperson-navn` for one
 * inside another), so that a refusal finds it; `forled` keeps the ids apart where two forms stand on one page.
 */
export function useIndtastning<F extends object>(
  begyndelse: F | (() => F),
  afslag: Fejlsvar | undefined,
  forled = '',
): Indtastning<F> {
  const [felter, setFelter] = useState(begyndelse);
  const [fundet, setFundet] = useState<readonly Feltfejl[]>([]);
  const egne = Object.keys(felter);
  const afslaaet = afslag ? feltfejlAf(afslag) : [];
  // A refusal that is about something else than these fields is told by itself.
  const kendt = afslaaet.every(({ felt }) => egne.some((navn) => felt === navn || felt.startsWith(`${navn}-`)));
  const fundne = fundet.length > 0 ? fundet : kendt ? afslaaet : [];
  const fejl = fundne.map(({ felt, besked }) => ({ felt: forled + felt, besked }));
  const skift = (del: Partial<F>) => setFelter((before) => ({ ...before, ...del }));
  return {
    felter,
    fejl,
    skift,
    setFundet,
    felt: (navn) => ({
      id: forled + navn,
      vaerdi: felter[navn],
      skift: (vaerdi) => skift({ [navn]: vaerdi } as unknown as Partial<F>),
      fejl: fejlFor(fejl, forled + navn),
    }),
  };
}

type Props = {
  fejl: readonly Feltfejl[];
  kald: Kaldstilstand;
  /** What is done to try again, where it is not to send the form once more. */
  igen?: (() => unknown) | undefined;
  /** What more can be done about a refusal. */
  vej?: ComponentChildren;
  send: () => void;
  knap: string;
  /** What the button says while it is sent. */
  igang: string;
  alvorlig?: boolean | undefined;
  fortryd?: (() => void) | undefined;
  /** What the way out is called where it takes nothing back. */
  fortrydTekst?: string | undefined;
  children: ComponentChildren;
};

/**
 * A form from its errors to its buttons: what is wrong, the fields, send, and a way out. What is sent again after an answer
 * that never came is the same command: `kald` keeps its id.
 */
export function Formular(p: Props) {
  const { fejl, kald, fortryd } = p;
  const submit = (event: Event) => {
    event.preventDefault();
    p.send();
  };
  return (
    <>
      <Fejlopsummering fejl={fejl} />
      {fejl.length === 0 && (
        <Problem fejl={kald.fejl} kommando igang={kald.igang} igen={p.igen ?? (kald.igen && p.send)}>
          {p.vej}
        </Problem>
      )}
      <form onSubmit={submit} noValidate>
        {p.children}
        <div class="knapper">
          <Knap type="submit" slags={p.alvorlig ? 'warning' : 'primary'} igang={kald.igang}>
            {kald.igang ? p.igang : p.knap}
          </Knap>
          {fortryd && (
            <Knap slags="secondary" klik={fortryd}>
              {p.fortrydTekst ?? FORTRYD()}
            </Knap>
          )}
        </div>
      </form>
    </>
  );
}
