import { OPBEVARINGSREGLER, type Opbevaringsregel, POSTSLAGS } from '#shared/domain/opbevaringsregler.ts';
import { code, page, table } from './markdown.ts';

/** How long each kind of stored item is kept, from the table that a test holds up against what is stored. */
export function retentionPage(): string {
  const names = Object.keys(OPBEVARINGSREGLER) as Opbevaringsregel[];
  return page(
    '# Opbevaring',
    'Hvor længe personoplysninger gemmes, står ét sted: `shared/domain/opbevaringsregler.ts`. En slags post, der ikke står der, fejler i en prøve. Hvorfor fristerne er, som de er, står i [0042](decisions/0042-opbevaring.md).',
    '## Regler',
    table(
      ['Regel', 'Hvor længe', 'Fjernes'],
      names.map((name) => {
        const regel = OPBEVARINGSREGLER[name];
        return [code(name), 'da' in regel ? regel.da : 'Ingen personoplysninger.', regel.fjernes];
      }),
    ),
    '## Slags poster',
    'Stjerne er hvad som helst. Sessionstabellen og revisionsloggen har DynamoDBs egen udløbstid.',
    table(
      ['Tabel', 'PK', 'SK', 'Indhold', 'Regel'],
      POSTSLAGS.map(({ tabel, pk, sk, indhold, regler }) => [
        code(tabel),
        code(pk),
        code(sk),
        indhold,
        regler.map(code).join(', '),
      ]),
    ),
    '## Efter en gendannelse',
    'Kortene står i slettebogen og slettes igen ved næste kørsel. Alt andet går alene efter sin egen dato og fjernes igen af den samme regel.',
  );
}
