import english from '../../locales/en-US.json';
import { changeState, changeType } from '../../src/change/contract';
import { CHANGE_MOVES, courtOf, type ActsFor } from '../../src/change/states/contract';

const { act, state, type } = english.change;
/** Acts that are no buttons have no word there. */
const FOLLOWS = {
  approve: 'Approve',
  reject: 'Reject',
  defer: 'Put off to phase 2',
  implement: 'Begin',
} as const;
const WHO: Readonly<Record<ActsFor, string>> = {
  requester: 'who asked',
  vendor: 'the vendor',
  lead: 'the engagement lead',
  client: 'the client',
  vote: "the client's decision",
  job: 'the app',
};
const words: Readonly<Record<string, string>> = { ...act, ...FOLLOWS };

/** The table of transitions as a page for people: a diagram, and every line of it in words. */
export function statesPage(): string {
  return [
    '# Where a change request may go',
    'Made from `CHANGE_MOVES` in `src/change/states/contract.ts` by `npm run change-states`; buttons and rules come from the same table. Withdrawing, which is possible from every open state, is left out of the diagram.',
    ['```mermaid', 'stateDiagram-v2', ...states(), '  [*] --> draft', ...arrows(), '```'].join(
      '\n',
    ),
    '## Every transition',
    table(
      ['Act', 'From', 'To', 'Types', 'Whose act', 'Says why'],
      CHANGE_MOVES.map((move) => [
        words[move.act] ?? move.act,
        move.from.map((one) => state[one]).join(', '),
        state[move.to],
        move.types.length === changeType.options.length
          ? 'all'
          : move.types.map((one) => type[one]).join(', '),
        move.by.map((one) => WHO[one]).join(', '),
        move.isReasonDue ? 'yes' : 'no',
      ]),
    ),
    '## Whose turn it is',
    table(
      ['State', 'Turn'],
      changeState.options.map((one) => [state[one], courtOf(one) ?? 'nobody']),
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function states(): readonly string[] {
  return changeState.options.map((one) => `  state "${state[one]}" as ${one}`);
}

function arrows(): readonly string[] {
  return CHANGE_MOVES.filter((move) => move.act !== 'withdraw').flatMap((move) =>
    move.from.map((from) => `  ${from} --> ${move.to}: ${words[move.act] ?? move.act}`),
  );
}

/** Columns as wide as their widest cell: as the formatter has them, so that the project's check leaves the page alone. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
