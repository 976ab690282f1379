/** A file that has the letters of some part of Unicode. */
export interface FontFile {
  /** Unique; letters and digits. */
  readonly name: string;
  /** Whether a character is in it, as far as that is known before it is loaded. */
  readonly mayHave: (codePoint: number) => boolean;
  /** The font itself, as TrueType. */
  readonly load: () => Promise<LoadedFont>;
}

export interface LoadedFont {
  readonly bytes: Uint8Array;
  readonly has: (codePoint: number) => boolean;
}
