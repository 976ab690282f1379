import type { ExitView, SignoffsView, SignoffView } from '../../../../../src/uat/signoff/contract';
import type { EvidenceRun } from '../../../../../src/uat/evidence/contract';
import type { CycleLine } from '../../../../../src/uat/register/contract';
import type { TraceView } from '../../../../../src/uat/trace/contract';
import { requirementName } from '../../../../../src/srs/requirement/contract';
import { resultText } from '../../trace/result-text';
import { ATTEMPT_COLUMNS, attemptRows } from './attempt-rows';

/** All that the pack is made of. */
export interface EvidenceFacts {
  readonly clientName: string;
  /** Whether somebody answered or signed while it was read. */
  readonly isMoved: boolean;
  readonly cycles: readonly CycleLine[];
  /** With every attempt, by cycle and number. */
  readonly runs: readonly EvidenceRun[];
  /** Names by account. */
  readonly people: ReadonlyMap<string, string>;
  readonly exit: ExitView;
  readonly signoffs: SignoffsView;
  readonly trace: TraceView;
}

/** Words of the reader's language. */
export interface EvidenceWords {
  readonly text: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly day: (isoDate: string) => string;
  readonly moment: (at: number) => string;
}

export interface EvidencePart {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Evidence {
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly EvidencePart[];
}

/** Signatures with their hashes, criteria, open bugs with what was decided, waivers, results, and every attempt. */
export function evidenceOf(facts: EvidenceFacts, words: EvidenceWords, now: number): Evidence {
  const { text, moment } = words;
  const { cycle } = facts.exit;
  return {
    title: text('uat.evidence.titleOf', { client: facts.clientName }),
    lead: [
      text('uat.evidence.made', { moment: moment(now) }),
      ...(cycle === undefined
        ? []
        : [text('uat.signoff.tested', { name: cycle.name, build: cycle.build })]),
      text('uat.evidence.hashes'),
      ...(facts.isMoved ? [text('uat.evidence.moved')] : []),
    ],
    parts: [
      signatures(facts, words),
      criteria(facts, words),
      bugs(facts, words),
      waivers(facts, words),
      results(facts, words),
      part(
        words,
        'attempts',
        ATTEMPT_COLUMNS,
        attemptRows(facts, words, (key) => moduleName(facts, words, key)),
      ),
    ],
  };
}

function part(
  { text }: EvidenceWords,
  key: string,
  columns: readonly string[],
  rows: EvidencePart['rows'],
): EvidencePart {
  const header = columns.map((name) => text(`uat.evidence.column.${name}`));
  return { name: text(`uat.evidence.part.${key}`), header, rows };
}

function moduleName({ trace }: EvidenceFacts, { text }: EvidenceWords, module: string): string {
  if (module === '') return text('uat.signoff.all');
  return trace.modules.find(({ key }) => key === module)?.name ?? module;
}

function signatures(facts: EvidenceFacts, words: EvidenceWords): EvidencePart {
  const { text, moment } = words;
  const line = (signoff: SignoffView) => [
    moduleName(facts, words, signoff.module),
    text(`uat.signoff.said.${signoff.outcome}`),
    signoff.onBehalf === undefined
      ? signoff.name
      : text('uat.evidence.onBehalf', { ...signoff.onBehalf, name: signoff.name }),
    text(`role.${signoff.role === '' ? 'viewer' : signoff.role}`),
    text(`uat.evidence.side.${signoff.side}`),
    moment(signoff.at),
    signoff.build,
    [signoff.reason ?? '', ...signoff.conditions.map((each) => conditionLine(each, words))]
      .filter((each) => each !== '')
      .join('\n'),
    text(signoff.stale.length === 0 ? 'uat.evidence.fresh' : 'uat.signoff.state.stale'),
    signoff.hash,
  ];
  const past = facts.signoffs.past.map((signoff) => [
    moduleName(facts, words, signoff.module),
    text(`uat.signoff.said.${signoff.outcome}`),
    signoff.name,
    text(`role.${signoff.role === '' ? 'viewer' : signoff.role}`),
    text(`uat.evidence.side.${signoff.side}`),
    moment(signoff.at),
    signoff.build,
    '',
    text('uat.evidence.replaced'),
    signoff.hash,
  ]);
  const columns = [
    'module',
    'outcome',
    'name',
    'role',
    'side',
    'at',
    'build',
    'words',
    'state',
    'hash',
  ];
  return part(words, 'signatures', columns, [...facts.signoffs.current.map(line), ...past]);
}

function conditionLine(
  { text: what, owner, dueDate }: SignoffView['conditions'][number],
  { text, day }: EvidenceWords,
): string {
  return text('acceptance.conditionLine', { text: what, owner, day: day(dueDate) });
}

function criteria(facts: EvidenceFacts, words: EvidenceWords): EvidencePart {
  const { text } = words;
  const rows = facts.exit.modules.flatMap((module) =>
    module.criteria.map(({ criterion, state, count, of, limit }) => [
      moduleName(facts, words, module.module),
      text(`uat.criterion.name.${criterion}`),
      text(`uat.criterion.value.${criterion}`, { count, of, limit }),
      text(`uat.criterion.state.${state}`),
    ]),
  );
  return part(words, 'criteria', ['module', 'criterion', 'value', 'state'], rows);
}

function bugs(facts: EvidenceFacts, words: EvidenceWords): EvidencePart {
  const { text, day, moment } = words;
  const rows = facts.exit.bugs.map(({ key, severity, cases, modules, disposition }) => [
    key,
    severity,
    modules.map((module) => moduleName(facts, words, module)).join(', '),
    cases.map(({ number }) => text('uat.number', { number })).join(', '),
    disposition === undefined
      ? text('uat.openBugs.undecided')
      : [
          text(`uat.disposition.${disposition.kind}`),
          disposition.until === undefined ? '' : day(disposition.until),
          disposition.note,
        ]
          .filter((each) => each !== '')
          .join(' '),
    disposition === undefined ? '' : moment(disposition.at),
  ]);
  return part(words, 'bugs', ['bug', 'severity', 'module', 'cases', 'disposition', 'at'], rows);
}

function waivers(facts: EvidenceFacts, words: EvidenceWords): EvidencePart {
  const { text, day, moment } = words;
  const rows = facts.signoffs.waivers.map(
    ({ module, criterion, name, role, reason, until, at }) => [
      moduleName(facts, words, module),
      text(`uat.criterion.name.${criterion}`),
      name,
      text(`role.${role === '' ? 'viewer' : role}`),
      moment(at),
      day(until),
      reason,
    ],
  );
  const columns = ['module', 'criterion', 'name', 'role', 'at', 'until', 'reason'];
  return part(words, 'waivers', columns, rows);
}

function results(facts: EvidenceFacts, words: EvidenceWords): EvidencePart {
  const { text, moment } = words;
  const { trace } = facts;
  const requirements = new Map(trace.requirements.map((each) => [each.requirementId, each.number]));
  const rows = trace.cases
    .filter(({ state }) => state === 'ready')
    .map((row) => {
      const { number, title, module, priority, contentVersion, last, bugs: open } = row;
      return [
        text('uat.number', { number }),
        title,
        moduleName(facts, words, module),
        text(`uat.priority.${priority}`),
        String(contentVersion),
        resultText(row, words),
        last === undefined ? '' : String(last.cycle),
        last === undefined ? '' : moment(last.at),
        open.map(({ key }) => key).join(', '),
        row.requirementIds
          .flatMap((id) => requirements.get(id) ?? [])
          .map(requirementName)
          .join(', '),
      ];
    });
  const columns = [
    'number',
    'title',
    'module',
    'priority',
    'version',
    'result',
    'cycle',
    'tested',
    'bug',
    'requirements',
  ];
  return part(words, 'results', columns, rows);
}
