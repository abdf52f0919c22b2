import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { type Afvisningsgrund, Afvist, demand } from './afvist.ts';

/**
 * Reads a message strictly. A document type, an entity, a comment, a CDATA section or a processing instruction has no use
 * in what NemLog-in sends, and each has been used to make two parsers read one document differently. So none of them gets in.
 */
export function parseStrict(text: string): XmlElement {
  demand(!/<[!?]/.test(text.replace(/^<\?xml [^<>]{0,100}\?>/, '')), 'XML_FORBUDT');
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (root !== null) return root;
  } catch {
    // The parser's own message quotes the text.
  }
  throw new Afvist('XML_FORKERT');
}

export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement);
}

export function descendants(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((child) => [child, ...descendants(child)]);
}

export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The parser leaves namespaces to its caller: the nearest declaration of the prefix holds. */
export function namespaceOf(element: XmlElement): string | undefined {
  const prefix = element.name.includes(':') ? `xmlns:${element.name.split(':')[0]}` : 'xmlns';
  let scope: unknown = element;
  while (scope instanceof XmlElement) {
    const declared = scope.attributes[prefix];
    if (declared !== undefined) return declared;
    scope = scope.parent;
  }
  return undefined;
}

export function isNamed(element: XmlElement, namespace: string, name: string): boolean {
  return localName(element) === name && namespaceOf(element) === namespace;
}

export function all(parent: XmlElement, namespace: string, name: string): XmlElement[] {
  return elements(parent).filter((child) => isNamed(child, namespace, name));
}

/** The one child of that name. None or two is a refusal. */
export function one(parent: XmlElement, namespace: string, name: string, grund: Afvisningsgrund): XmlElement {
  const [first, ...more] = all(parent, namespace, name);
  if (first === undefined || more.length > 0) throw new Afvist(grund);
  return first;
}

/** An element cut out of the text it stands in, inside an element that declares what its parent declares. */
export function cutOut(element: XmlElement, text: string): string {
  const declared = element.parent instanceof XmlElement ? Object.entries(element.parent.attributes) : [];
  const namespaces = declared.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  const attributes = namespaces.map(([name, uri]) => ` ${name}="${escapeXml(uri)}"`).join('');
  return `<cut${attributes}>${text.slice(element.start, element.end)}</cut>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The text of an element that holds nothing but text. */
export function textOf(element: XmlElement, grund: Afvisningsgrund): string {
  demand(
    element.children.every((child) => child instanceof XmlText),
    grund,
  );
  return element.text.trim();
}
