import * as z from 'zod/mini';
import type { PlanView } from '../contract';
import type { ImportProblem, FieldAccount } from './import-report';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Formats in which a plan travels to and from other programs. */
export const exchangeFormat = z.enum(['xlsx', 'csv', 'mspdi']);
export type ExchangeFormat = z.infer<typeof exchangeFormat>;

/**
 * Base64 characters of a file that is sent as a whole: an invocation takes 500 KB. Text files come packed by gzip,
 * which makes a project file about twenty times smaller; workbooks are packed already.
 */
export const MOST_PACKED_CHARACTERS = 480_000;
/** A larger file is sent before, in parts of so many characters: a stored value has 240 KiB. */
export const PART_CHARACTERS = 230_000;
/** Parts that are read in one call to the store. */
export const MOST_PARTS = 20;

const base64 = (most: number) =>
  z.string().check(z.maxLength(most), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const uploadId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/)));
/** A file as it comes with a call: as a whole, or as what was sent before in parts. */
const file = {
  format: exchangeFormat,
  packed: z.lazy(() => z.optional(base64(MOST_PACKED_CHARACTERS))),
  upload: z.lazy(() =>
    z.optional(z.strictObject({ uploadId, parts: z.int().check(z.gte(1), z.lte(MOST_PARTS)) })),
  ),
};

export const exchangePayloads = {
  'plan.export': z.lazy(() => z.strictObject({ engagementId, format: exchangeFormat })),
  /** Keeps a part of a file for a day; the same part sent again is the same. */
  'plan.upload': z.lazy(() =>
    z.strictObject({
      engagementId,
      uploadId,
      part: z.int().check(z.gte(0), z.lte(MOST_PARTS - 1)),
      data: base64(PART_CHARACTERS),
    }),
  ),
  /** What an import would do. Nothing is stored. */
  'plan.checkImport': z.lazy(() => z.strictObject({ engagementId, ...file })),
  /** Does what `plan.checkImport` said; `seen` is its fingerprint, so that nothing else is done. */
  'plan.import': z.lazy(() =>
    z.strictObject({
      engagementId,
      ...file,
      seen: z.string().check(z.maxLength(64)),
      /** Whether items that the file does not have are taken out of the plan. */
      takeOut: z.boolean(),
    }),
  ),
} as const;

export interface ExchangeResults {
  'plan.export': ExportedPlan;
  'plan.upload': { readonly part: number };
  'plan.checkImport': ImportPreview;
  'plan.import': ImportDone;
}

/** A file as a call brings it. */
export interface SentFile {
  readonly format: ExchangeFormat;
  readonly packed?: string | undefined;
  readonly upload?: { readonly uploadId: string; readonly parts: number } | undefined;
}

export interface ExportedPlan {
  readonly fileName: string;
  readonly mediaType: string;
  /** Whether the bytes are packed by gzip besides. */
  readonly isPacked: boolean;
  readonly base64: string;
}

export interface ImportPreview {
  /** Errors first; with one of them nothing can be imported. Keys under `exchange.problem.`. */
  readonly problems: readonly ImportProblem[];
  /** What became of each field of the file. */
  readonly fields: readonly FieldAccount[];
  /** Undefined when there are errors. */
  readonly comparison: PlanDifference | undefined;
  /** Errors that are none once the items that the file does not have are taken out. */
  readonly unlessTakenOut: readonly ImportProblem[];
}

/** The plan of a file beside the plan as it is. */
export interface PlanDifference {
  /** To be sent back with the import. */
  readonly seen: string;
  readonly added: readonly NamedItem[];
  readonly changed: readonly (NamedItem & { readonly fields: readonly FieldChange[] })[];
  /** In the plan, and not in the file. */
  readonly missing: readonly NamedItem[];
  readonly sameCount: number;
}

export interface NamedItem {
  readonly itemId: string;
  readonly name: string;
}

/** `field` is a key under `exchange.field.`; values as a person reads them. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportDone {
  readonly added: number;
  readonly changed: number;
  readonly takenOut: number;
  readonly plan: PlanView;
}
