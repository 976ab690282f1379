import type { Touched, TouchedKind } from '../../../../src/change/impact/contract';
import { linesIn, type ImpactForm } from './impact-form';
import type { TouchableRecord } from './touched-source';

type TouchedForm = Pick<ImpactForm, 'touched' | 'records'>;

/** Kinds of records that are touched with a requirement which they name. */
const FOLLOWERS = ['uatCases', 'chapters'] as const satisfies readonly TouchedKind[];

/**
 * What is touched with one thing more; with a requirement come the cases that test it and the chapters that teach it, so
 * that whoever decides reads of them.
 * @param offered What the app has of a kind, as far as it is known yet.
 */
export function touchedWith(
  form: TouchedForm,
  kind: TouchedKind,
  chosen: TouchableRecord,
  offered: (kind: TouchedKind) => readonly TouchableRecord[],
): TouchedForm {
  const first = withOne(form, kind, chosen);
  if (kind !== 'requirements') return first;
  return FOLLOWERS.reduce(
    (known, follower) =>
      offered(follower)
        .filter(({ requirementIds = [] }) => requirementIds.includes(chosen.id))
        .reduce((all, record) => withOne(all, follower, record), known),
    first,
  );
}

function withOne({ touched, records }: TouchedForm, kind: TouchedKind, one: Touched): TouchedForm {
  const { text } = one;
  const lines = linesIn(touched[kind]);
  if (lines.includes(text)) return { touched, records };
  const record: Touched = one.id === undefined ? { text } : { id: one.id, text };
  return {
    touched: { ...touched, [kind]: [...lines, text].join('\n') },
    records: { ...records, [kind]: [...records[kind], record] },
  };
}
