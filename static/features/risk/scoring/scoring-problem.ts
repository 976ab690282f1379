import { modelProblems, type ScoringModel } from '../../../../src/risk/scoring/contract';

/** What keeps a model from being saved: a key under `errors.`, as the back end would say it, and its params. */
interface Problem {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The first of them; a name that was emptied is one of the screen's own. */
export function problemOf(model: ScoringModel): Problem | undefined {
  const isNameless = ({ name }: { readonly name?: string | undefined }) => name?.trim() === '';
  return [...model.bands, ...model.categories].some(isNameless)
    ? { key: 'nameMissing' }
    : modelProblems(model)[0];
}
