import type { SrsBaseline } from '../../../src/srs/baseline/contract';
import type { EntryKind, EntryValue, SrsEntry } from '../../../src/srs/entries/contract';
import type { PackFacts } from '../../../src/srs/pack/contract';
import type { RequirementFacts } from '../../../src/srs/requirement/contract';

const changed = { accountId: 'x', at: 0 };

/** A specification in which everything that people write is this text, each place with its name behind it. */
export function specificationOf(say: (field: string) => string): PackFacts {
  const requirement: RequirementFacts = {
    ...{ requirementId: 'a', version: 1, number: 1, order: 1, state: 'draft', changed },
    ...{ type: 'functional', priority: 'must', scope: 'in', fit: 'gap', verification: 'test' },
    ...{ chapter: 'functions', goalIds: ['goal'] },
    title: say('title'),
    statement: say('statement'),
    gapValue: say('gapValue'),
    source: { who: say('who'), how: 'interview' },
    rationale: say('rationale'),
    acceptanceCriteria: [{ criterionId: 'a', text: say('criterion') }],
    userStory: { role: say('storyRole'), want: say('storyWant'), so: say('storySo') },
    module: say('module'),
    processRef: say('processRef'),
    openQuestion: say('openQuestion'),
  };
  const entries = [
    entry('goal', 'goal', {
      ...{ name: say('goal'), unit: say('unit'), owner: 'owner' },
      ...{ painPoint: say('painPoint'), source: say('goalSource') },
    }),
    entry('text', 'purpose', { text: say('purpose') }),
    entry('scope', 'in', { statement: say('inScope'), scope: 'in' }),
    entry('scope', 'out', { statement: say('outOfScope'), scope: 'out' }),
    entry('stakeholder', 'person', {
      ...{ name: say('stakeholder'), side: 'client', influence: 'high' },
      ...{ part: say('part'), interest: say('interest') },
    }),
    entry('duty', 'duty', { name: say('duty'), object: say('object') }),
    entry('role', 'role', {
      ...{ name: say('role'), description: say('description'), dutyIds: ['duty'] },
    }),
    entry('conflict', 'conflict', { first: 'duty', second: 'duty', why: say('why') }),
    entry('dataObject', 'data', {
      ...{ name: say('dataObject'), meaning: say('meaning'), owner: say('dataOwner') },
      ...{ codingRule: say('codingRule'), migration: 'open', sourceSystem: say('sourceSystem') },
    }),
    entry('process', 'process', {
      ...{ name: say('process'), phase: 'toBe', drawing: 'a'.repeat(64) },
      steps: [
        {
          ...{ stepId: 'task', name: say('step'), kind: 'task', lane: say('lane') },
          ...{ requirementIds: ['a'], caseIds: [] },
        },
      ],
    }),
  ];
  const baseline: SrsBaseline = {
    ...{ number: 1, state: 'signed', hash: 'a'.repeat(64), at: 0, by: 'lead', total: 1 },
    reason: say('reason'),
    signatures: [{ side: 'client', accountId: 'sophie', role: 'sponsor', at: 1, sequence: 7 }],
  };
  return { clientName: say('client'), baseline, requirements: [requirement], entries };
}

/** Where a text stands in the document, and where only in the workbook. */
export const IN_DOCUMENT = [
  ...['client', 'reason', 'title', 'statement', 'gapValue', 'who', 'rationale', 'criterion'],
  ...['storyRole', 'storyWant', 'storySo', 'module', 'processRef', 'openQuestion'],
  ...['goal', 'unit', 'purpose', 'inScope', 'outOfScope', 'stakeholder', 'part', 'interest'],
  ...['duty', 'role', 'dataObject', 'meaning', 'dataOwner', 'codingRule', 'sourceSystem'],
  ...['process', 'step', 'lane'],
] as const;
export const IN_WORKBOOK_ALONE = [
  ...['painPoint', 'goalSource', 'object', 'description', 'why'],
] as const;

function entry<Kind extends EntryKind>(
  kind: Kind,
  entryId: string,
  value: EntryValue<Kind>,
): SrsEntry {
  // The kind and its value belong together, which a union cannot be told.
  return { kind, entryId, value, version: 1, number: 1, changed } as SrsEntry;
}
