import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { isAdfDocument } from '../platform/adf/adf-document';
import { invalid, notModelled } from './rest/refusal';

/** The text of a page or comment, in the representation in which it was written. */
export interface Body {
  readonly representation: 'storage' | 'atlas_doc_format';
  readonly value: string;
}

const written = z.object({
  representation: z.enum(['storage', 'atlas_doc_format', 'wiki']),
  value: z.string(),
});
const nested = z.object({
  storage: z.optional(written),
  atlas_doc_format: z.optional(written),
  wiki: z.optional(written),
});

/** Namespaces of Confluence's own elements in the storage format. */
const NAMESPACES = ['ac', 'ri', 'at'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const ENTITIES = { nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', copy: '©' } as const;

/** A body as a request brings it, plain or below the name of its representation. @throws ConfluenceRefusal 400, 501 */
export function parseBody(value: unknown): Body {
  const body = writtenBody(value);
  if (body.representation === 'wiki') throw notModelled('bodies in wiki markup');
  if (body.representation === 'storage') requireWellFormed(body.value);
  else requireDocument(body.value);
  return { representation: body.representation, value: body.value };
}

/** The body in the format that a request asks for. @throws ConfluenceRefusal 400, 501 */
export function bodyView(body: Body, format: string): Readonly<Record<string, Body>> {
  if (format !== 'storage' && format !== 'atlas_doc_format') {
    const others = ['view', 'export_view', 'anonymous_export_view', 'styled_view', 'editor'];
    if (others.includes(format)) throw notModelled(`the body format ${format}`);
    throw invalid(`Invalid body-format ${format}.`);
  }
  if (body.representation !== format) {
    throw notModelled(`the conversion of ${body.representation} into ${format}`);
  }
  return { [format]: body };
}

function writtenBody(value: unknown): z.infer<typeof written> {
  const plain = written.safeParse(value);
  if (plain.success) return plain.data;
  const named = nested.safeParse(value);
  const bodies = named.success ? Object.values(named.data).filter((one) => one !== undefined) : [];
  const [only] = bodies;
  if (only === undefined || bodies.length > 1) throw invalid('Provide one valid body.');
  return only;
}

function requireDocument(value: string): void {
  let document: unknown;
  try {
    document = JSON.parse(value);
  } catch {
    throw invalid('The body in atlas_doc_format is not JSON.');
  }
  if (!isAdfDocument(document)) throw invalid('The body in atlas_doc_format is not valid.');
}

function requireWellFormed(value: string): void {
  const parser = new SaxesParser({ xmlns: true });
  Object.assign(parser.ENTITIES, ENTITIES);
  const problems: string[] = [];
  parser.on('error', ({ message }) => problems.push(message));
  parser.write(`<storage ${NAMESPACES}>${value}</storage>`).close();
  const [problem] = problems;
  if (problem !== undefined) throw invalid(`The body in storage format is not valid: ${problem}`);
}
