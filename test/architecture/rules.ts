import { importGraph, importsOf, type Source, withoutComments } from './sources.ts';

/**
 * Who may import whom. A file imports from its own place and from those above it in this table, never from one below it or
 * beside it. What is not in the table has no place yet.
 */
const ORDER: readonly (readonly string[])[] = [
  ['shared/values/'],
  ['shared/domain/'],
  ['shared/contract/'],
  ['shared/env.ts', 'shared/chance.ts'],
  ['shared/store/', 'shared/vault/'],
  ['shared/clients/', 'shared/nemlogin/'],
  ['shared/clock.ts'],
  ['shared/present/', 'shared/http/'],
  ['functions/'],
];

/** What may be used in some places only: within those folders, nowhere but in those named. */
const ONLY_IN = [
  {
    what: '@aws-sdk',
    pattern: /\bfrom\s*['"]@aws-sdk\//,
    within: ['shared/', 'functions/', 'infra/', 'scripts/', 'web/'],
    // The local system fills the emulator's tables; the build gives the bundles a smaller way to credentials.
    places: ['shared/store/', 'shared/vault/', 'infra/local/', 'scripts/build/env-credentials.ts'],
  },
  {
    what: 'process.env',
    pattern: /\bprocess\.env\b/,
    within: ['shared/', 'functions/', 'infra/', 'scripts/', 'web/'],
    // Entry points of their own processes: where the CDK writes, and what the local system gives its functions.
    places: ['shared/env.ts', 'infra/app.ts', 'infra/local/'],
  },
  {
    what: 'the clock',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/,
    within: ['shared/', 'functions/'],
    places: ['shared/clock.ts'],
  },
  {
    what: 'chance',
    pattern: /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|Fill|FillSync)\b|\bgetRandomValues\b/,
    within: ['shared/', 'functions/'],
    places: ['shared/chance.ts'],
  },
  {
    what: 'console',
    pattern: /\bconsole\./,
    within: ['shared/', 'functions/'],
    places: ['shared/http/log.ts'],
  },
  {
    what: 'zod in full',
    pattern: /['"]zod(?:\/(?!mini['"])[^'"]*)?['"]/,
    within: ['shared/', 'functions/', 'web/'],
    places: [],
  },
] as const;

const LONGEST_FUNCTION = 120;

/** "Frikort" alone is the tax card. The word before it, or what it is a part of, must tell it apart. */
const LONE_FRIKORT =
  /(?<![\p{L}\p{N}_#:/.-])(?<!social[te] )frikort(?:et|ets|s|ene|enes)?(?![\p{L}\p{N}_#:/-]|\.[\p{L}])/iu;

/** A sentence that tells the two cards apart names both. */
const TAX_CARD = /\b(?:skat|tax)\b/i;

/** Every rule that is broken, each as a line that says where and what. */
export function brokenRules(sources: readonly Source[]): readonly string[] {
  return [
    ...upwardImports(sources),
    ...outsideImports(sources),
    ...cycles(sources),
    ...orphans(sources),
    ...outOfPlace(sources),
    ...longFunctions(sources),
    ...loneFrikort(sources),
  ];
}

function isProduct({ path }: Source): boolean {
  return path.startsWith('shared/') || path.startsWith('functions/');
}

/** The place of a file in the table: the line, and the name on it. */
function placeOf(path: string): { line: number; name: string } | undefined {
  for (const [line, names] of ORDER.entries()) {
    const name = names.find((n) => (n.endsWith('/') ? path.startsWith(n) : path === n));
    if (name !== undefined) return { line, name };
  }
  return undefined;
}

function upwardImports(sources: readonly Source[]): string[] {
  const graph = importGraph(sources);
  return sources.filter(isProduct).flatMap(({ path }) => {
    const from = placeOf(path);
    if (from === undefined) return [`${path}: has no place in the order of imports`];
    return (graph.get(path) ?? []).flatMap((target) => {
      const to = placeOf(target);
      const allowed = to !== undefined && (to.name === from.name || to.line < from.line);
      return allowed ? [] : [`${path}: may not import ${target}`];
    });
  });
}

/**
 * The rules know nothing but values: no package, nothing of Node. The web client knows the contract and what it is made of:
 * nothing that reaches a system.
 */
function outsideImports(sources: readonly Source[]): string[] {
  const pure = sources.filter(({ path }) => /^shared\/(?:values|domain)\//.test(path));
  const web = sources.filter(({ path }) => path.startsWith('web/'));
  const packages = pure.flatMap((source) =>
    importsOf(source)
      .filter((specifier) => !/^[#.]/.test(specifier))
      .map((specifier) => `${source.path}: a rule may not import ${specifier}`),
  );
  const reach = web.flatMap((source) =>
    importsOf(source)
      .filter((specifier) => specifier.startsWith('#') && !/^#shared\/(?:contract|domain|values)\//.test(specifier))
      .map((specifier) => `${source.path}: the web client may not import ${specifier}`),
  );
  return [...packages, ...reach];
}

function cycles(sources: readonly Source[]): string[] {
  const graph = importGraph(sources);
  const done = new Set<string>();
  const found: string[] = [];
  function visit(path: string, trail: readonly string[]): void {
    if (trail.includes(path)) {
      found.push(`${[...trail.slice(trail.indexOf(path)), path].join(' → ')}: a cycle`);
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  }
  for (const { path } of sources) visit(path, []);
  return found;
}

/** A file of shared/ that nothing uses outside the tests. */
function orphans(sources: readonly Source[]): string[] {
  const graph = importGraph(sources);
  const reached = new Set<string>();
  const queue = sources.map(({ path }) => path).filter((path) => !path.startsWith('shared/'));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    queue.push(...(graph.get(path) ?? []));
  }
  return sources.filter(({ path }) => !reached.has(path)).map(({ path }) => `${path}: used by nothing`);
}

function outOfPlace(sources: readonly Source[]): string[] {
  const inside = (path: string, folders: readonly string[]) => folders.some((folder) => path.startsWith(folder));
  return ONLY_IN.flatMap(({ what, pattern, within, places }) =>
    sources
      .filter(({ path }) => inside(path, within) && !inside(path, places))
      .filter(({ text }) => pattern.test(withoutComments(text)))
      .map(({ path }) => `${path}: ${what} is not for this file`),
  );
}

function longFunctions(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('functions/'))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FUNCTION)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${LONGEST_FUNCTION}`);
}

function loneFrikort(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('shared/') || path.startsWith('web/'))
    .flatMap((source) =>
      textsForPeople(source)
        .filter((text) => LONE_FRIKORT.test(text) && !TAX_CARD.test(text))
        .map((text) => `${source.path}: write "socialt frikort" in "${text}"`),
    );
}

/** What a file may show to people: its strings of more than one word, and the text between tags. */
function textsForPeople({ path, text }: Source): readonly string[] {
  const code = withoutComments(text);
  const between = /\.(?:tsx|html)$/.test(path)
    ? [...code.matchAll(/>([^<>{}]+)</g)].map(([, inner = '']) => inner)
    : [];
  const literals = [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)]
    .map(([literal]) => literal.slice(1, -1).replace(/\$\{[^}]*\}/g, '…'))
    .filter((literal) => /\s/.test(literal) || /^Frikort/.test(literal));
  return [...between, ...literals].map((found) => found.replace(/\s+/g, ' ').trim()).filter((found) => found !== '');
}
