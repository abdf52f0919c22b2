import { useKald } from '../../api/brug.ts';
import { Dialog } from '../../dele/dialog.tsx';
import { Problem } from '../../dele/problem.tsx';
import { Knap } from '../../dele/side.tsx';
import { OPSLAG } from './tekster.ts';

type Props = {
  jobopslagId: string;
  version: number;
  /** A draft is thrown away, a post is closed. */
  kladde: boolean;
  luk: () => void;
  lukket: () => void;
};

export function Lukning({ jobopslagId, version, kladde, luk, lukket }: Props) {
  const t = OPSLAG();
  const close = useKald('close-jobopslag');
  const send = async () => {
    if (await close.send({ jobopslagId, version })) lukket();
  };
  return (
    <Dialog
      titel={kladde ? t.kasserTitel : t.lukTitel}
      luk={luk}
      handlinger={
        <>
          <Knap slags="warning" igang={close.igang} klik={() => void send()}>
            {close.igang ? t.gemmer : kladde ? t.jaKasser : t.jaLuk}
          </Knap>
          <Knap slags="secondary" klik={luk}>
            {t.fortryd}
          </Knap>
        </>
      }
    >
      <Problem fejl={close.fejl} kommando igang={close.igang} igen={close.igen} />
      <p>{kladde ? t.kasserTekst : t.lukTekst}</p>
    </Dialog>
  );
}
