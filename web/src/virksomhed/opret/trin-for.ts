/** On which step a field stands: so that an error found late leads to it. */
export const TRIN_FOR: Record<string, number> = {
  frikortnummer: 1,
  startdato: 2,
  slutdato: 2,
  beloebOere: 3,
  arbejdstidMinutter: 3,
  ordinaertUstoettetArbejde: 4,
  ikkeBorgerensEgenVirksomhed: 4,
  kontaktperson: 5,
};
