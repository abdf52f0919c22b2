import { useKald } from '../../api/brug.ts';
import { Bekraeft } from '../../dele/bekraeft.tsx';
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
    <Bekraeft
      titel={kladde ? t.kasserTitel : t.lukTitel}
      kald={close}
      bekraeft={() => void send()}
      luk={luk}
      ja={kladde ? t.jaKasser : t.jaLuk}
      igang={t.gemmer}
      alvorlig
    >
      <p>{kladde ? t.kasserTekst : t.lukTekst}</p>
    </Bekraeft>
  );
}
