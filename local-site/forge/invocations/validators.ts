import { z } from 'zod';
import type { AppValidator, ValidateRequest } from '../host';
import { FORGE_LIMITS } from '../limits';
import type { AppFunction } from '../manifest/functions';
import { backendContext } from '../process/platform-internals';
import type { RunInvocation } from './invocation';

export interface ValidatorDeps {
  readonly validators: readonly AppValidator[];
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly run: RunInvocation;
  readonly warn: (line: string) => void;
}

const verdict = z.looseObject({ result: z.boolean(), errorMessage: z.optional(z.string()) });
export interface Verdict {
  readonly result: boolean;
  readonly errorMessage?: string;
}

/** Jira's own text for a validator that gave no verdict is not documented. */
const NO_VERDICT: Verdict = {
  result: false,
  errorMessage: 'The validator of an app could not be run.',
};

/**
 * Runs the function of a `jira:workflowValidator`; whatever is not a clear yes or no rejects the transition.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export function validatorRunner(
  deps: ValidatorDeps,
): (request: ValidateRequest) => Promise<Verdict> {
  return async (request) => {
    const fn = validatorFunction(deps, request.moduleKey);
    if (!fn) {
      deps.warn(`Validator ${request.moduleKey} has no function; expressions are not modelled.`);
      return NO_VERDICT;
    }
    const { accountId, moduleKey, issueKey, configuration, transition } = request;
    const argument = {
      issue: { key: issueKey },
      configuration,
      transition: {
        from: { id: transition.fromStatusId },
        to: { id: transition.toStatusId },
        modifiedFields: transition.modifiedFields,
      },
    };
    const end = await deps.run({
      cause: 'validator',
      name: fn.key,
      fn,
      moduleKey,
      accountId,
      limitMs: FORGE_LIMITS.RUNTIME_MS,
      args: (runtime) => [argument, backendContext(runtime)],
    });
    const parsed = verdict.safeParse(end.kind === 'returned' ? end.value : undefined);
    if (!parsed.success) return NO_VERDICT;
    const { result, errorMessage } = parsed.data;
    return { result, ...(errorMessage === undefined ? {} : { errorMessage }) };
  };
}

function validatorFunction(deps: ValidatorDeps, moduleKey: string): AppFunction | undefined {
  const key = deps.validators.find((one) => one.key === moduleKey)?.functionKey;
  return key === undefined ? undefined : deps.functions.get(key);
}
