/**
 * What a configuration page's `onConfigure` answered, when an administrator pressed Add or Update.
 * @param ask The page's callback; undefined as long as it gave none
 * @returns The configuration to store; undefined where the page wants nothing stored
 * @throws Error for what is not documented, and what the page itself threw
 * @see https://developer.atlassian.com/platform/forge/apis-reference/jira-api-bridge/workflowRules/
 */
export async function configurationAnswer(
  ask: (() => unknown) | undefined,
): Promise<string | undefined> {
  if (ask === undefined) {
    throw new Error(
      'The local site does not model a configuration page that has not called onConfigure.',
    );
  }
  const answer = await ask();
  if (answer === undefined || typeof answer === 'string') return answer;
  throw new Error(`The local site does not model onConfigure that answers a ${typeof answer}.`);
}
