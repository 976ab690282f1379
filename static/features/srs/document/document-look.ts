import { requirementsIn } from '../../../../src/srs/document/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { hasWords, wordsIn } from '../register/register-look';

/** Scopes that the document can be narrowed to. */
export interface DocumentLook {
  readonly text: string;
  readonly scope: string;
  readonly module: string;
  /** Where it is opened: the key of a chapter, or the name of a requirement. */
  readonly at: string;
  /** Number of a baseline; empty for the draft. */
  readonly baseline: string;
}

export function readDocumentLook(params: URLSearchParams): DocumentLook {
  const read = (name: string) => params.get(name) ?? '';
  return {
    text: read('q').slice(0, 100),
    scope: read('scope'),
    module: read('module'),
    at: read('at'),
    baseline: /^\d{1,3}$/.test(read('baseline')) ? read('baseline') : '',
  };
}

export function entriesOfDocument({
  text,
  ...look
}: DocumentLook): Readonly<Record<string, string>> {
  return { ...look, q: text };
}

/** Requirements that the document shows: in force, in the scope and module that are asked for, with these words. */
export function documentRequirements(
  requirements: readonly RequirementFacts[],
  { text, ...look }: Pick<DocumentLook, 'text' | 'scope' | 'module'>,
): readonly RequirementFacts[] {
  const words = wordsIn(text);
  return requirementsIn(requirements, look).filter((requirement) => hasWords(requirement, words));
}
