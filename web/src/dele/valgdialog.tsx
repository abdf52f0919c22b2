import type { ComponentChildren } from 'preact';
import type { Kaldstilstand } from '../api/brug.ts';
import { Dialog } from './dialog.tsx';
import { Valg } from './felter.tsx';
import { Formular, useIndtastning } from './formular.tsx';

type Props<V extends string> = {
  titel: string;
  kald: Kaldstilstand;
  /** What is to be chosen from, as it is said to the user. */
  valg: Readonly<Record<V, string>>;
  navn: string;
  /** What is said where nothing is chosen. */
  mangler: string;
  send: (valgt: V) => void;
  luk: () => void;
  knap: string;
  igang: string;
  alvorlig?: boolean | undefined;
  children: ComponentChildren;
};

/** A dialog that asks for one of several before something is done: a reason, an outcome. */
export function Valgdialog<V extends string>(p: Props<V>) {
  const { felter, fejl, felt, setFundet } = useIndtastning<{ valgt: V | undefined }>({ valgt: undefined }, p.kald.fejl);
  const send = () => {
    setFundet(felter.valgt ? [] : [{ felt: 'valgt', besked: p.mangler }]);
    if (felter.valgt) p.send(felter.valgt);
  };
  const valg = Object.entries(p.valg) as [V, string][];
  return (
    <Dialog titel={p.titel} luk={p.luk} handlinger={null}>
      {p.children}
      <Formular
        fejl={fejl}
        kald={p.kald}
        send={send}
        knap={p.knap}
        igang={p.igang}
        alvorlig={p.alvorlig}
        fortryd={p.luk}
      >
        <Valg {...felt('valgt')} navn={p.navn} valg={valg.map(([vaerdi, tekst]) => ({ vaerdi, tekst }))} />
      </Formular>
    </Dialog>
  );
}
