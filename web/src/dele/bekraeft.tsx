import type { ComponentChildren } from 'preact';
import type { Kaldstilstand } from '../api/brug.ts';
import { Dialog, FORTRYD } from './dialog.tsx';
import { Problem } from './problem.tsx';
import { Knap } from './side.tsx';

type Props = {
  titel: string;
  kald: Kaldstilstand;
  /** Does it, and does it again with the same id where no answer came. */
  bekraeft: () => void;
  luk: () => void;
  ja: string;
  /** What the button says while it is done. */
  igang: string;
  alvorlig?: boolean;
  /** What is to be done instead of it, after a refusal. */
  vej?: ComponentChildren;
  children: ComponentChildren;
};

/** A dialog that says what will happen, and asks, before it is done. */
export function Bekraeft(p: Props) {
  const handlinger = p.vej || (
    <>
      <Knap slags={p.alvorlig ? 'warning' : 'primary'} igang={p.kald.igang} klik={p.bekraeft}>
        {p.kald.igang ? p.igang : p.ja}
      </Knap>
      <Knap slags="secondary" klik={p.luk}>
        {FORTRYD()}
      </Knap>
    </>
  );
  return (
    <Dialog titel={p.titel} luk={p.luk} handlinger={handlinger}>
      <Problem fejl={p.kald.fejl} kommando igang={p.kald.igang} igen={p.kald.igen && p.bekraeft} />
      {p.children}
    </Dialog>
  );
}
