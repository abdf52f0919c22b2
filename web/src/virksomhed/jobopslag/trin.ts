import type { Feltfejl } from '../../dele/fejl.tsx';
import type { Udkast } from './udkast.ts';

/** What every step of the form gets. */
export type TrinProps = {
  readonly udkast: Udkast;
  readonly skift: (del: Partial<Udkast>) => void;
  readonly fejl: readonly Feltfejl[];
};
