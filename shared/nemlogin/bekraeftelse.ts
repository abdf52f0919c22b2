import type { XmlElement } from '@rgrove/parse-xml';
import { addMs, type Tidspunkt, tidspunkt } from '#shared/values/dato.ts';
import { type Afvisningsgrund, Afvist, demand } from './afvist.ts';
import type { NemloginSession } from './loginsvar.ts';
import { BEARER, NAME_ID, NAME_ID_FORMATS, NS } from './names.ts';
import { SKAEVHED_MS } from './saml.ts';
import type { Nemlogin } from './settings.ts';
import { all, isNamed, one, textOf } from './xml.ts';

type Ventet = { readonly settings: Nemlogin; readonly now: Tidspunkt; readonly inResponseTo: string };

/** Who says it, to whom, about whom, when, and in answer to what. The element is the signed one. */
export function readBekraeftelse(assertion: XmlElement, ventet: Ventet): NemloginSession {
  const { settings, now } = ventet;
  demand(isNamed(assertion, NS.assertion, 'Assertion'), 'XML_STRUKTUR');
  const child = (parent: XmlElement, name: string, grund: Afvisningsgrund) => one(parent, NS.assertion, name, grund);
  demand(textOf(child(assertion, 'Issuer', 'UDSTEDER'), 'UDSTEDER') === settings.idp.entityId, 'UDSTEDER');

  const conditions = child(assertion, 'Conditions', 'MODTAGERKREDS');
  checkTime(conditions, now, 'both');
  const audiences = all(child(conditions, 'AudienceRestriction', 'MODTAGERKREDS'), NS.assertion, 'Audience');
  demand(
    audiences.some((audience) => textOf(audience, 'MODTAGERKREDS') === settings.entityId),
    'MODTAGERKREDS',
  );

  const subject = child(assertion, 'Subject', 'EMNE');
  const confirmation = child(subject, 'SubjectConfirmation', 'EMNE');
  demand(confirmation.attributes.Method === BEARER, 'EMNE');
  const data = child(confirmation, 'SubjectConfirmationData', 'EMNE');
  demand(data.attributes.Recipient === settings.acsUrl, 'MODTAGER');
  demand(data.attributes.InResponseTo === ventet.inResponseTo, 'ANMODNING');
  checkTime(data, now, 'end');

  const statement = child(assertion, 'AuthnStatement', 'ERKLAERINGER');
  const { SessionIndex: sessionIndex, SessionNotOnOrAfter: slut } = statement.attributes;
  demand(sessionIndex !== undefined && sessionIndex !== '', 'ERKLAERINGER');
  demand(slut === undefined || now < addMs(parseTime(slut), SKAEVHED_MS), 'UDLOEBET');

  const nameId = child(subject, 'NameID', 'EMNE');
  const value = textOf(nameId, 'EMNE');
  const nameIdFormat = nameId.attributes.Format ?? '';
  demand(NAME_ID.test(value) && NAME_ID_FORMATS.includes(nameIdFormat), 'EMNE');
  return { nameId: value, nameIdFormat, sessionIndex };
}

/** An end is always demanded: a message without one would be good for ever. */
function checkTime(element: XmlElement, now: Tidspunkt, which: 'both' | 'end'): void {
  const { NotBefore: from, NotOnOrAfter: to } = element.attributes;
  demand(to !== undefined && now < addMs(parseTime(to), SKAEVHED_MS), 'UDLOEBET');
  // A bearer's confirmation has no beginning (SAML 2.0 profiles, 4.1.4.2).
  demand(which === 'both' ? from !== undefined : from === undefined, 'IKKE_GYLDIG_ENDNU');
  demand(from === undefined || addMs(parseTime(from), -SKAEVHED_MS) <= now, 'IKKE_GYLDIG_ENDNU');
}

function parseTime(text: string): Tidspunkt {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw new Afvist('UDLOEBET');
  return tidspunkt(ms);
}
