import type { Grant } from './operation.ts';

/**
 * The functions that no person calls: steps of the state machine and what a schedule starts. Each once; the infrastructure
 * makes the function with these rights and no others.
 */
export type Job = {
  readonly name: 'begin-aarsskifte' | 'turn-segment' | 'finish-aarsskifte' | 'warn-sats';
  readonly grants: readonly Grant[];
  readonly timeoutSeconds: number;
  /** What it means for people when it fails, for the alarm. */
  readonly alarmTekst: string;
};

export const JOBS: readonly Job[] = [
  {
    name: 'begin-aarsskifte',
    grants: ['frikort:read', 'koersel:note'],
    timeoutSeconds: 30,
    alarmTekst: 'Årsskiftet kunne ikke begynde. Kortene får det nye år, når det bruges, men rapporten mangler.',
  },
  {
    name: 'turn-segment',
    grants: ['frikort:read', 'frikort:write', 'frikort:scan', 'koersel:note'],
    timeoutSeconds: 600,
    alarmTekst: 'En del af årsskiftet fejlede. Start det igen: det går videre, hvor det slap.',
  },
  {
    name: 'finish-aarsskifte',
    grants: ['frikort:read', 'koersel:note'],
    timeoutSeconds: 30,
    alarmTekst: 'Årsskiftet er kørt, men rapporten kunne ikke afsluttes.',
  },
  {
    name: 'warn-sats',
    grants: ['frikort:read'],
    timeoutSeconds: 30,
    alarmTekst: 'Varslet om næste års beløb kunne ikke køre. Kontrollér selv, om beløbet er bekræftet.',
  },
];
