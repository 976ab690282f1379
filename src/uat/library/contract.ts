import * as z from 'zod/mini';
import type { CasePriority } from '../case/contract';
import type { CasesChanged } from '../contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Cases that one call adopts: their records, their lines of history and short forms are one transaction. */
export const MOST_ADOPTED_AT_ONCE = 11;

export const uatLibraryPayloads = {
  /** Typical cases of the engagement's template, in its language, module by module. */
  'uat.library': z.lazy(() => z.strictObject({ engagementId })),
  'uat.adopt': z.lazy(() =>
    z.strictObject({
      engagementId,
      keys: z
        .array(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)))
        .check(z.minLength(1), z.maxLength(MOST_ADOPTED_AT_ONCE)),
    }),
  ),
} as const;

export interface UatLibraryResults {
  'uat.library': CaseLibrary;
  'uat.adopt': CasesChanged;
}

export interface CaseLibrary {
  /** Ids of all cases in the register, retired ones included: what was taken over is not offered again. */
  readonly known: readonly string[];
  readonly modules: readonly {
    readonly name: string;
    readonly cases: readonly TypicalCase[];
  }[];
}

/** A case that the template offers. */
export interface TypicalCase {
  readonly key: string;
  readonly title: string;
  readonly role: string;
  readonly priority: CasePriority;
  readonly preconditions: string;
  readonly steps: readonly { readonly action: string; readonly expected: string }[];
  /** Id of the case that was made from it; absent while it is only offered. */
  readonly adoptedAs?: string;
}
