import type { FileTable } from '../../../files/reading/column-mapping';
import { keyOfWord } from '../../../files/known-words';
import { CASE_FIELD_WORDS, PRIORITY_WORDS, type CaseField } from '../reading/column-words';
import { readFeature, type GherkinStep, type Scenario } from './read-feature';

const FIELDS = [
  'title',
  'module',
  'priority',
  'scenario',
  'preconditions',
  'steps',
  'requirements',
] as const satisfies readonly CaseField[];

/** A tag that names a requirement, as people do. */
const REQUIREMENT = /^REQ-\d{1,6}$/i;

/**
 * A file of Gherkin as a table of cases, one a scenario: what is given are preconditions, what is done are steps, and what
 * should be is what comes of the step before; tags tell priority and requirements. Undefined for a file without a scenario.
 */
export function gherkinTable(text: string): FileTable | undefined {
  const scenarios = readFeature(text).map(cellsOf);
  // A file that names no requirements does not say that there are none.
  const fields = FIELDS.filter(
    (field) =>
      field !== 'requirements' || scenarios.some(({ requirements }) => requirements !== ''),
  );
  // Examples of an outline begin in the same line; each needs a number of its own.
  const numbered = scenarios.map((cells, index) => ({
    row: index + 1,
    cells: fields.map((field) => cells[field]),
  }));
  if (numbered.length === 0) return undefined;
  return { heads: fields.map((field) => CASE_FIELD_WORDS[field][0] ?? field), rows: numbered };
}

function cellsOf({ feature, name, description, tags, steps }: Scenario) {
  const priority = tags
    .map((tag) => keyOfWord(PRIORITY_WORDS, tag))
    .find((key) => key !== undefined);
  const first = steps.findIndex(({ kind }) => kind !== 'given');
  const given = first < 0 ? steps : steps.slice(0, first);
  return {
    title: name.slice(0, 200),
    module: (feature === '' ? name : feature).slice(0, 60),
    priority,
    scenario: description === '' ? undefined : description,
    preconditions: given.map(({ text }) => text).join('\n'),
    steps: stepLines(first < 0 ? [] : steps.slice(first)).join('\n'),
    requirements: tags.filter((tag) => REQUIREMENT.test(tag)).join(', '),
  };
}

/** A line for each thing that is done, with all that should be after it behind an arrow. */
function stepLines(steps: readonly GherkinStep[]): readonly string[] {
  const lines: string[] = [];
  let isAnswered = false;
  for (const { kind, text } of steps) {
    const last = lines.at(-1);
    if (kind === 'then' && last !== undefined) {
      lines[lines.length - 1] = isAnswered ? `${last}; ${text}` : `${last} => ${text}`;
      isAnswered = true;
    } else {
      lines.push(text);
      isAnswered = false;
    }
  }
  return lines;
}
