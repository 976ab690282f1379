import type { EvidenceRun } from '../../../../../src/uat/evidence/contract';
import type { Attempt } from '../../../../../src/uat/run/contract';
import type { EvidenceFacts, EvidenceWords } from './evidence-content';

/** Columns of the list of attempts, in their order. */
export const ATTEMPT_COLUMNS = [
  'number',
  'title',
  'module',
  'version',
  'cycle',
  'build',
  'attempt',
  'tester',
  'started',
  'ended',
  'result',
  'steps',
  'bug',
] as const;

/** Every attempt of every run; a run that nobody has begun is one line, so that it is not missed. */
export function attemptRows(
  facts: EvidenceFacts,
  words: EvidenceWords,
  moduleName: (key: string) => string,
): readonly (readonly string[])[] {
  const { runs, cycles } = facts;
  return runs.flatMap((run) => {
    const cycle = cycles.find(({ number }) => number === run.cycle)?.name ?? String(run.cycle);
    const about = [
      words.text('uat.number', { number: run.number }),
      run.title,
      moduleName(run.module),
      String(run.contentVersion),
      cycle,
    ];
    if (run.attempts.length === 0) {
      const status = words.text(`uat.status.${run.status}`);
      return [[...about, '', '', nameOf(facts, words, run.tester), '', '', status, '', '']];
    }
    return run.attempts.map((attempt) => [...about, ...attemptCells(facts, words, run, attempt)]);
  });
}

function attemptCells(
  facts: EvidenceFacts,
  words: EvidenceWords,
  run: EvidenceRun,
  attempt: Attempt,
): readonly string[] {
  const { text, moment } = words;
  const { build, accountId, startedAt, endedAt, status, onBehalf, bugIssueIds } = attempt;
  const by = nameOf(facts, words, accountId);
  return [
    build,
    String(attempt.attempt),
    onBehalf === undefined ? by : `${by}. ${text('uat.tester.onBehalf.was', { ...onBehalf })}`,
    moment(startedAt),
    endedAt === undefined ? '' : moment(endedAt),
    text(`uat.status.${status}`),
    stepLines(words, run, attempt).join('\n'),
    run.bugs
      .filter(({ issueId }) => bugIssueIds.includes(issueId))
      .map(({ key, severity, state }) => `${key} ${severity} ${text(`uat.bug.state.${state}`)}`)
      .join(', '),
  ];
}

/** What was said of each step, and of the whole. */
function stepLines(
  { text }: EvidenceWords,
  { steps }: EvidenceRun,
  { steps: results, reason }: Attempt,
): readonly string[] {
  return [
    ...steps.flatMap(({ stepId, action }, index) => {
      const result = results.find((each) => each.stepId === stepId);
      if (result === undefined) return [];
      const outcome = text(`uat.outcome.${result.outcome}`);
      const said = { step: index + 1, action, outcome, actual: result.actual };
      const key = result.actual === undefined ? 'stepLine' : 'stepLineActual';
      return [text(`uat.evidence.${key}`, said)];
    }),
    ...(reason === undefined ? [] : [text('uat.tester.attemptReason', { reason })]),
  ];
}

function nameOf({ people }: EvidenceFacts, { text }: EvidenceWords, accountId?: string): string {
  if (accountId === undefined) return text('uat.cycle.nobody');
  return people.get(accountId) ?? text('people.unknown');
}
