import type { Privilegiegruppe } from '#shared/domain/indgang.ts';
import { demand } from './afvist.ts';
import { elements, localName, namespaceOf, parseStrict, textOf } from './xml.ts';

/** OIO Basic Privilege Profile 1.2 and the older one: both are in use. */
const NAMESPACES: readonly (string | undefined)[] = [
  'http://digst.dk/oiosaml/basic_privilege_profile',
  'http://itst.dk/oiosaml/basic_privilege_profile',
];

const MAX_BASE64 = 64 * 1024;

/**
 * Reads the privileges attribute: base64, with or without line breaks, of an XML list. The list is qualified, what stands
 * in it is not. A privilege with a constraint is narrower than its name says, so it is not taken for the whole one.
 */
export function parsePrivilegier(base64: string): readonly Privilegiegruppe[] {
  const compact = base64.replace(/\s/g, '');
  demand(compact.length <= MAX_BASE64, 'PRIVILEGIER');
  demand(/^[A-Za-z0-9+/]+={0,2}$/.test(compact), 'PRIVILEGIER');
  const root = parseStrict(decodeUtf8(Buffer.from(compact, 'base64')));
  demand(localName(root) === 'PrivilegeList' && NAMESPACES.includes(namespaceOf(root)), 'PRIVILEGIER');
  return elements(root)
    .filter((group) => group.name === 'PrivilegeGroup')
    .map((group) => {
      const inside = elements(group);
      const constrained = inside.some((child) => localName(child) === 'Constraint');
      const privileges = inside.filter((child) => child.name === 'Privilege');
      return {
        scope: group.attributes.Scope,
        privilegier: constrained ? [] : privileges.map((privilege) => textOf(privilege, 'PRIVILEGIER')),
      };
    });
}

function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  demand(Buffer.from(text, 'utf8').equals(bytes), 'PRIVILEGIER');
  return text;
}
