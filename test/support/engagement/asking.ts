import type { FunctionName, ResultOf } from '../../../static/shared/function-table';
import type { TestSite, Visitor } from '../site/a-site';
import { ask, type Answer } from './ask';

/** Short ways to ask for what belongs to an engagement; the engagement is added to each payload. */
export interface Asking {
  readonly asked: (name: FunctionName, payload?: object, as?: Visitor) => Promise<Answer>;
  /** The same, for what must not be refused. @throws Error with the refusal. */
  readonly granted: <Name extends FunctionName>(
    name: Name,
    payload?: object,
    as?: Visitor,
  ) => Promise<ResultOf<Name>>;
}

/** @param project Key of the project whose page asks. */
export function asking(site: TestSite, engagementId: string, project = 'NWE'): Asking {
  const asked: Asking['asked'] = (name, payload = {}, as = 'lead') =>
    ask(site, name, { engagementId, ...payload }, as, project);
  return {
    asked,
    granted: async <Name extends FunctionName>(name: Name, payload?: object, as?: Visitor) => {
      const answer = await asked(name, payload, as);
      if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
      // Results are typed where they are made; here they only come back over the bridge.
      return answer.value as ResultOf<Name>;
    },
  };
}
