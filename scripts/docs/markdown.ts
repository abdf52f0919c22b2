/** On top of every page that is made, so that nobody corrects the copy. */
const MADE = '<!-- Lavet af "npm run docs". Ret kilden, ikke denne side. -->';

/** A table. A bar inside a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A page from its paragraphs. */
export function page(...parts: readonly string[]): string {
  return `${[MADE, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
