type Params = Readonly<Record<string, string | number>>;
interface Place {
  readonly row?: number | undefined;
  readonly field?: string | undefined;
}

/** What may be found while a table is read from a file, whatever it is about. */
export const FILE_FINDINGS = [
  'fileTooLarge',
  'notThisFormat',
  'notWellFormed',
  'doctypeRefused',
  'tooMany',
  'otherEncoding',
  'otherSheet',
  'formulaCell',
  'errorCell',
] as const;
export type FileFinding = (typeof FILE_FINDINGS)[number];

/** Takes what a reader finds: what stops it, what it takes in another form, and what it leaves out. */
export interface FileFindings {
  error(key: FileFinding, params: Params, place?: Place): void;
  changed(key: FileFinding, params: Params, place?: Place): void;
  leftOut(key: FileFinding, params: Params, place?: Place): void;
}
