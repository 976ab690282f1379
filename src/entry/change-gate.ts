import * as z from 'zod/mini';
import { gateConfiguration, USUAL_GATE } from '../change/gate/contract';
import type { EntryDeps } from './run-function';

const argument = z.lazy(() =>
  z.object({ issue: z.object({ key: z.string() }), configuration: z.optional(z.unknown()) }),
);

/** What Jira expects of a validator: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ */
interface Verdict {
  readonly result: boolean;
  readonly errorMessage?: string;
}

/** The validator of transitions: whatever goes wrong in it refuses, in words that say so. */
export function createChangeGate(deps: EntryDeps): (given: unknown) => Promise<Verdict> {
  return async (given) => {
    const [{ judgeTransition }, { gateMessage }] = await Promise.all([
      import('../change/usecases/judge-transition'),
      import('../change/gate/gate-message'),
    ]);
    try {
      const { issue, configuration } = argument.parse(given);
      const chosen = gateConfiguration.safeParse(configuration);
      // A rule whose choice was lost still asks for the approval.
      const { passes } = chosen.success ? chosen.data : USUAL_GATE;
      const judgement = await judgeTransition(deps, issue.key, passes);
      if (judgement.isAllowed) return { result: true };
      return {
        result: false,
        errorMessage: gateMessage(judgement.reason, judgement.number),
      };
    } catch (error) {
      deps.log.error('change-gate: could not judge a transition', error);
      return { result: false, errorMessage: gateMessage('unchecked') };
    }
  };
}
