import { callBack } from './call-back';
import {
  parsePageLocation,
  type PageAction,
  type PageHistory,
  type PageLocation,
} from './page-history';

/**
 * What `view.createHistory()` gets over the bridge.
 * @throws Error in modules that are no full page
 */
export function historyObject(history: PageHistory | undefined): Record<string, unknown> {
  if (history === undefined) throw new Error('createHistory is not available in this module.');
  return {
    action: history.action(),
    location: history.location(),
    push: (to: unknown, state: unknown) => history.push(parsePageLocation(to, state)),
    replace: (to: unknown, state: unknown) => history.replace(parsePageLocation(to, state)),
    go: (delta: unknown) => history.go(Number(delta)),
    goBack: () => history.go(-1),
    goForward: () => history.go(1),
    listen: (listener: unknown) => {
      if (typeof listener !== 'function') throw new Error('listen needs a function.');
      return history.listen((location: PageLocation, action: PageAction) => {
        // The frame may be gone by the time it is told.
        void Promise.resolve(callBack(listener, location, action)).catch(() => undefined);
      });
    },
  };
}
