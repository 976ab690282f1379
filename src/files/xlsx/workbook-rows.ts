import { decodeText } from '../decode-text';
import type { FileFindings } from '../file-findings';
import { FILE_LIMITS } from '../file-limits';
import type { RawRow } from '../table';
import { parseXml, type XmlRefusal } from '../xml/parse-xml';
import { childOf, childrenOf, listIn, type XmlElement } from '../xml/xml-element';
import { readNumberKinds } from './number-formats';
import { readSheet, richText, SHIFT_OF_1904 } from './read-sheet';
import { openZip, ZipRefused, type ZipParts } from './zip-parts';

/** Stops reading a workbook; never leaves this file. */
class PartRefused extends Error {
  readonly refusal: XmlRefusal;

  constructor(refusal: XmlRefusal) {
    super(refusal.key);
    this.refusal = refusal;
  }
}

/**
 * Rows of the first visible sheet of an Excel workbook, written by any program. Further sheets are named and left
 * out. Undefined when the report has an error.
 */
export function workbookRows(
  file: Uint8Array,
  report: FileFindings,
): readonly RawRow[] | undefined {
  if (file.length > FILE_LIMITS.MAX_XLSX_BYTES) {
    report.error('fileTooLarge', { limit: FILE_LIMITS.MAX_XLSX_BYTES });
    return undefined;
  }
  try {
    return readWorkbook(openZip(file), report);
  } catch (error) {
    if (error instanceof ZipRefused) {
      const limit = FILE_LIMITS.MAX_XLSX_UNPACKED_BYTES;
      if (error.reason === 'tooLarge') report.error('fileTooLarge', { limit });
      else report.error('notThisFormat', { expected: 'xlsx' });
      return undefined;
    }
    if (error instanceof PartRefused) {
      report.error(error.refusal.key, error.refusal.params);
      return undefined;
    }
    throw error;
  }
}

function readWorkbook(zip: ZipParts, report: FileFindings): readonly RawRow[] | undefined {
  const main = relationOf(zip, '', 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = readPart(zip, main);
  const sheets = workbook === undefined ? [] : listIn(workbook, 'sheets', 'sheet');
  const [sheet, ...others] = sheets.filter(isVisible);
  const path = sheet && targetsOf(zip, main).get(relationId(sheet) ?? '')?.path;
  const root = path === undefined ? undefined : readPart(zip, path);
  if (workbook === undefined || root === undefined) {
    report.error('notThisFormat', { expected: 'xlsx' });
    return undefined;
  }
  for (const other of others) report.leftOut('otherSheet', { sheet: other.attributes.name ?? '' });
  const properties = childOf(workbook, 'workbookPr')?.attributes.date1904;
  const strings = readPart(zip, relationOf(zip, main, 'sharedStrings') ?? '');
  return readSheet(
    root,
    {
      sharedStrings: strings === undefined ? [] : childrenOf(strings, 'si').map(richText),
      numberKinds: readNumberKinds(readPart(zip, relationOf(zip, main, 'styles') ?? '')),
      dayShift: properties === '1' || properties === 'true' ? SHIFT_OF_1904 : 0,
    },
    report,
  );
}

function isVisible({ attributes }: XmlElement): boolean {
  return (attributes.state ?? 'visible') === 'visible';
}

function readPart(zip: ZipParts, path: string): XmlElement | undefined {
  const bytes = path === '' ? undefined : zip.read(path);
  const text = bytes && decodeText(bytes)?.text;
  if (text === undefined) return undefined;
  const parsed = parseXml(text);
  if ('refusal' in parsed) throw new PartRefused(parsed.refusal);
  return parsed.root;
}

interface Target {
  readonly type: string;
  readonly path: string;
}

/** Where a part's relationships lead, by id. */
function targetsOf(zip: ZipParts, part: string): ReadonlyMap<string, Target> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const root = readPart(zip, `${folder}_rels/${part.slice(slash)}.rels`);
  const relations = root === undefined ? [] : childrenOf(root, 'Relationship');
  return new Map(
    relations.map(({ attributes }) => {
      const target = attributes.Target ?? '';
      const path = target.startsWith('/') ? target.slice(1) : withoutDots(`${folder}${target}`);
      const type = attributes.Type?.split('/').at(-1) ?? '';
      return [attributes.Id ?? '', { type, path }];
    }),
  );
}

function relationOf(zip: ZipParts, part: string, type: string): string | undefined {
  return [...targetsOf(zip, part).values()].find((one) => one.type === type)?.path;
}

/** `r:id`, whatever prefix the file gives the namespace. */
function relationId({ attributes }: XmlElement): string | undefined {
  return Object.entries(attributes).find(([name]) => /:id$/i.test(name))?.[1];
}

function withoutDots(path: string): string {
  return path.replace(/(^|\/)\.\//g, '$1').replace(/[^/]+\/\.\.\//g, '');
}
