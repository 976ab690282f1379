import type { RecordAccess } from '../../access/define-function';
import { CLIENT_ROLES, mayDo, rolesOf } from '../../access/roles';
import type { Engagement } from '../../engagement/model/engagement';
import { openBugs } from '../model/exit-criteria';
import { moduleExits } from '../model/module-exits';
import type { ExitView } from '../signoff/contract';
import { exitFacts, type ExitState } from './read-exit-state';

type Access = RecordAccess<Engagement>;

/** How the end of the acceptance test is shown to somebody. */
export function exitView(state: ExitState, access: Access): ExitView {
  const { rows, cycle, signoffs } = state;
  return {
    ...(cycle === undefined ? {} : { cycle: lineOf(cycle) }),
    modules: moduleExits(exitFacts(state)),
    bugs: openBugs(rows).map((bug) => {
      const own = rows.filter(({ bugs }) => bugs.some(({ issueId }) => issueId === bug.issueId));
      const disposition = signoffs.dispositions.find(({ issueId }) => issueId === bug.issueId);
      return {
        ...bug,
        cases: own.map(({ caseId, number }) => ({ caseId, number })),
        modules: [...new Set(own.map(({ module }) => module))],
        ...(disposition === undefined ? {} : { disposition }),
      };
    }),
    can: whatMay(state, access),
  };
}

function lineOf({ number, name, state, build, from, to }: NonNullable<ExitState['cycle']>) {
  return { number, name, state, build, from, to };
}

/** Who signs: the client; the vendor in its place, with evidence; nobody who may only look, and no tester. */
export function whatMay({ engagement }: Pick<ExitState, 'engagement'>, access: Access) {
  const { rights } = access;
  const roles = rolesOf(engagement.draft.people, access.caller.accountId);
  const isClient = roles.some((role) => CLIENT_ROLES.includes(role));
  const mayAccept = mayDo('accept', rights, roles);
  const mayStand = !isClient && mayDo('write', rights, roles);
  return {
    sign: mayAccept ? ('yes' as const) : mayStand ? ('onBehalf' as const) : ('no' as const),
    waive: mayAccept,
    dispose: mayAccept || mayStand,
    acceptBugs: mayAccept,
  };
}
