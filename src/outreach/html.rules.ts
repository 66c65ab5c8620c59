/** Markup that is safe to put into a page as it stands. */
export class Html {
  constructor(readonly markup: string) {}
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = Html | string | number | false | null | undefined | readonly Part[];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(markupOf).join('');
  return typeof part === 'string' || typeof part === 'number' ? escaped(`${part}`) : '';
}

/** Writes markup in which everything that is put in is escaped, unless it is markup already. */
export function html(fixed: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(fixed.reduce((made, text, index) => made + markupOf(parts[index - 1]) + text));
}
