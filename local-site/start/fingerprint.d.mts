/** For whoever imports it from TypeScript; documented in the file itself. */
export declare function fingerprint(
  root: string,
  paths: readonly string[],
  except?: readonly string[],
): string;
export declare function readText(file: string): string | undefined;
