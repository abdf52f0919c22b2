import type { XmlElement } from '@rgrove/parse-xml';
import { parseCpr } from '#shared/values/cpr.ts';
import { isCvr } from '#shared/values/cvr.ts';
import { Afvist, demand } from './afvist.ts';
import type { Identitet } from './loginsvar.ts';
import { ATTRIBUT, NAME_ID, NS, NSIS_PREFIX, PROFIL_PREFIX, SPEC_VERSION } from './names.ts';
import { parsePrivilegier } from './privilegier.ts';
import { all, elements, isNamed, one, textOf } from './xml.ts';

const GODE_NIVEAUER: readonly string[] = ['Substantial', 'High'];

/** Who it is, from the attributes of the signed assertion: a person or a professional, never a bit of both. */
export function readIdentitet(assertion: XmlElement, nameId: string): Identitet {
  const attributter = readAttributter(one(assertion, NS.assertion, 'AttributeStatement', 'ERKLAERINGER'));
  demand(attributter.get(ATTRIBUT.specVersion) === SPEC_VERSION, 'SPECVERSION');
  // Whatever was asked for: what came decides.
  demand(GODE_NIVEAUER.includes(attributter.get(ATTRIBUT.nsis) ?? ''), 'SIKRINGSNIVEAU');
  const context = readContext(assertion);
  if (context.startsWith(NSIS_PREFIX)) {
    demand(GODE_NIVEAUER.includes(context.slice(NSIS_PREFIX.length)), 'SIKRINGSNIVEAU');
  }
  const navn = attributter.get(ATTRIBUT.navn) ?? '';
  demand(navn !== '' && navn.length <= 200, 'ATTRIBUTTER');
  const kind = NAME_ID.exec(nameId)?.[1];
  const profil = kind === 'professional' ? 'Professional' : 'Person';
  if (context.startsWith(PROFIL_PREFIX)) demand(context === `${PROFIL_PREFIX}${profil}`, 'PROFIL');
  return profil === 'Professional' ? readProfessional(attributter, navn) : readPerson(attributter, navn);
}

function readProfessional(attributter: ReadonlyMap<string, string>, navn: string): Identitet {
  const cvr = attributter.get(ATTRIBUT.cvr) ?? '';
  const orgNavn = attributter.get(ATTRIBUT.orgNavn) ?? '';
  const brugerId = attributter.get(ATTRIBUT.brugerId) ?? '';
  demand(isCvr(cvr) && orgNavn !== '' && orgNavn.length <= 200, 'PROFIL');
  demand(/^[0-9A-Za-z:-]{8,100}$/.test(brugerId), 'PROFIL');
  const privilegier = attributter.get(ATTRIBUT.privilegier);
  return {
    profil: 'Professional',
    navn,
    brugerId,
    cvr,
    orgNavn,
    privilegier: privilegier === undefined ? [] : parsePrivilegier(privilegier),
  };
}

function readPerson(attributter: ReadonlyMap<string, string>, navn: string): Identitet {
  demand(!attributter.has(ATTRIBUT.cvr) && !attributter.has(ATTRIBUT.brugerId), 'PROFIL');
  const cpr = parseCpr(attributter.get(ATTRIBUT.cpr) ?? '');
  if (!cpr.ok) throw new Afvist('ATTRIBUTTER');
  return { profil: 'Person', navn, cpr: cpr.cpr };
}

/** The attributes we use, each once with one value. An attribute that stands twice says two things. */
function readAttributter(statement: XmlElement): ReadonlyMap<string, string> {
  const known: readonly string[] = Object.values(ATTRIBUT);
  const values = new Map<string, string>();
  for (const attribute of elements(statement)) {
    demand(isNamed(attribute, NS.assertion, 'Attribute'), 'ATTRIBUTTER');
    const name = attribute.attributes.Name ?? '';
    if (!known.includes(name)) continue;
    demand(!values.has(name), 'ATTRIBUTTER');
    values.set(name, textOf(one(attribute, NS.assertion, 'AttributeValue', 'ATTRIBUTTER'), 'ATTRIBUTTER'));
  }
  return values;
}

function readContext(assertion: XmlElement): string {
  const statement = one(assertion, NS.assertion, 'AuthnStatement', 'ERKLAERINGER');
  const context = one(statement, NS.assertion, 'AuthnContext', 'ERKLAERINGER');
  const [reference] = all(context, NS.assertion, 'AuthnContextClassRef');
  return reference === undefined ? '' : textOf(reference, 'ERKLAERINGER');
}
