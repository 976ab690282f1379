import { SaxesParser } from 'saxes';
import type { FileFinding } from '../file-findings';
import { FILE_LIMITS } from '../file-limits';
import type { XmlElement } from './xml-element';

/** Why a text is not taken as XML. */
export interface XmlRefusal {
  readonly key: Extract<
    FileFinding,
    'notWellFormed' | 'doctypeRefused' | 'fileTooLarge' | 'tooMany'
  >;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Stops the parser; never leaves this file. */
class Refused extends Error {
  readonly refusal: XmlRefusal;

  constructor(refusal: XmlRefusal) {
    super(refusal.key);
    this.refusal = refusal;
  }
}

/**
 * Reads well-formed XML into a tree. Refuses a DOCTYPE, and with it every entity that a file could declare
 * (the "billion laughs"), and stops at the limits of size, depth and number of elements.
 */
export function parseXml(
  text: string,
): { readonly root: XmlElement } | { readonly refusal: XmlRefusal } {
  const limit = FILE_LIMITS.MAX_XML_CHARACTERS;
  if (text.length > limit) return { refusal: { key: 'fileTooLarge', params: { limit } } };
  try {
    return { root: readTree(text) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

function readTree(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const stop = (key: XmlRefusal['key'], params: XmlRefusal['params']): never => {
    throw new Refused({ key, params });
  };
  parser.on('doctype', () => stop('doctypeRefused', { line: parser.line }));
  parser.on('error', () => stop('notWellFormed', { line: parser.line }));
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > FILE_LIMITS.MAX_XML_ELEMENTS) {
      stop('tooMany', { what: 'elements', limit: FILE_LIMITS.MAX_XML_ELEMENTS });
    }
    if (open.length >= FILE_LIMITS.MAX_XML_DEPTH) {
      stop('tooMany', { what: 'levels', limit: FILE_LIMITS.MAX_XML_DEPTH });
    }
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(tag.attributes),
      children: [],
      text: '',
      line: parser.line,
      treatment: undefined,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined && element.children.length > 0) element.text = element.text.trim();
  });
  parser.write(text).close();
  return root ?? stop('notWellFormed', { line: 1 });
}

function attributesOf(
  attributes: Readonly<Record<string, { readonly value: string }>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(attributes).filter(([name]) => !/^xmlns(:|$)|^xsi:|^xml:/.test(name));
  return Object.fromEntries(own.map(([name, { value }]) => [name, value]));
}
