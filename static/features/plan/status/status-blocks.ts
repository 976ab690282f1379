import { escapedHtml } from '../../../shared/text/escaped-html';

/** A status as it is shown: title, headings of sections, paragraphs and lists. */
export type StatusBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly string[] };

/** Reads the few marks at the beginnings of lines; everything else is text as it stands. */
export function statusBlocks(text: string): readonly StatusBlock[] {
  const blocks: StatusBlock[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const last = blocks.at(-1);
    if (line === '') continue;
    if (line.startsWith('- ')) {
      const entry = line.slice(2);
      if (last?.kind === 'list') {
        blocks[blocks.length - 1] = { kind: 'list', entries: [...last.entries, entry] };
      } else blocks.push({ kind: 'list', entries: [entry] });
    } else if (line.startsWith('## ')) blocks.push({ kind: 'heading', text: line.slice(3) });
    else if (line.startsWith('# ')) blocks.push({ kind: 'title', text: line.slice(2) });
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}

const ELEMENTS = { title: 'h1', heading: 'h2', paragraph: 'p' } as const;

/** The same for a letter or a page elsewhere; whatever the text holds stays text. */
export function statusHtml(text: string): string {
  return statusBlocks(text)
    .map((block) => {
      if (block.kind === 'list') {
        return `<ul>${block.entries.map((entry) => `<li>${escapedHtml(entry)}</li>`).join('')}</ul>`;
      }
      const element = ELEMENTS[block.kind];
      return `<${element}>${escapedHtml(block.text)}</${element}>`;
    })
    .join('');
}
