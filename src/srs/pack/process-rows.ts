import { casesOfStep, type NamedCase } from '../document/cases-of-step';
import type { StepWords } from '../document/entry-words';
import { entriesOf, type EntryValue, type SrsEntry } from '../entries/contract';
import { requirementName, type RequirementFacts } from '../requirement/contract';

type Step = EntryValue<'process'>['steps'][number];

interface Facts {
  readonly requirements: readonly RequirementFacts[];
  readonly entries: readonly SrsEntry[];
  readonly cases?: readonly NamedCase[];
}

interface Words {
  readonly text: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly step: (step: Step) => StepWords;
}

/** A step in words, with the test cases that it leads to. */
export function stepTold(step: Step, { cases = [] }: Pick<Facts, 'cases'>, words: Words) {
  const { name, kind, lane, requirements } = words.step(step);
  const tested = casesOfStep(step, cases).map(({ number }) => words.text('uat.number', { number }));
  return { step: name, kind, lane, requirements, cases: tested.join(', ') };
}

const COLUMNS = [
  ...(['number', 'process', 'phase'] as const),
  ...(['step', 'kind', 'lane', 'gap', 'requirements', 'cases'] as const),
];

/** Every step of every process as one table: what it leads to, and which of that is a gap. */
export function processTable(facts: Facts, words: Words) {
  const { text } = words;
  const gaps = new Map(
    facts.requirements
      .filter(({ fit }) => fit === 'gap')
      .map(({ requirementId, number }) => [requirementId, requirementName(number)]),
  );
  const rows = entriesOf(facts.entries, 'process').flatMap(({ number, value }) => {
    const process = {
      ...{ number: String(number), process: value.name },
      phase: text(`srs.entryValue.phase.${value.phase}`),
      ...{ step: '', kind: '', lane: '', gap: '', requirements: '', cases: '' },
    };
    // A drawing without steps is told all the same.
    if (value.steps.length === 0) return [process];
    return value.steps.map((step) => ({
      ...process,
      ...stepTold(step, facts, words),
      gap: step.requirementIds.flatMap((id) => gaps.get(id) ?? []).join(', '),
    }));
  });
  return {
    name: text('srs.process.title'),
    header: COLUMNS.map((column) => text(`srs.process.column.${column}`)),
    rows: rows.map((row) => COLUMNS.map((column) => row[column])),
  };
}
