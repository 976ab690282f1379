import { isRecord } from './protocol';

type Listener = (location: unknown, action: unknown) => void;

/**
 * The history object of `view.createHistory()`. Its functions cross the bridge and so answer by
 * promise; `listen` alone must give its unlisten function at once, as documented.
 *
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/#createhistory
 */
export async function frameHistory(
  call: (command: string) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const remote = await call('createHistory');
  if (!isRecord(remote) || typeof remote.listen !== 'function') {
    throw new Error('createHistory is not available in this module.');
  }
  const listeners = new Set<Listener>();
  const history: Record<string, unknown> = {
    ...remote,
    listen(listener: Listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  const listen: unknown = remote.listen;
  if (typeof listen === 'function') {
    await Reflect.apply(listen, remote, [
      (location: unknown, action: unknown) => {
        history.action = action;
        history.location = location;
        for (const listener of listeners) listener(location, action);
      },
    ]);
  }
  return history;
}
