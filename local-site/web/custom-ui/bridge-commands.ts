import { isRecord } from '../bridge-shim/protocol';
import { callBack } from './call-back';
import { historyObject } from './history-object';
import { modalRequest } from './modal-request';
import { flagRequest } from './flag-request';
import { navigationPath } from './navigation-target';
import type { Surface } from './surface';

type Command = (surface: Surface, data: unknown) => unknown;

/**
 * The commands of `@forge/bridge` and `@forge/jira-bridge` that the site models; `false` is what the
 * packages take for "not possible in this module".
 */
const COMMANDS: Readonly<Record<string, Command>> = {
  invoke: (surface, data) => surface.callServer('invoke', data),
  fetchProduct: (surface, data) => surface.callServer('fetchProduct', data),
  getContext: (surface) => surface.callServer('getContext', undefined),
  enableTheming: (surface) => surface.enableTheming(),
  createHistory: (surface) => historyObject(surface.history),
  changeWindowTitle: (_surface, data) => {
    document.title = String(data);
  },
  // Tells exporters that a macro is drawn; the site exports nothing.
  emitReadyEvent: () => undefined,
  emit: (surface, data) => surface.events.emit(eventName(data), record(data).payload),
  on: (surface, data) => {
    const callback = record(data).callback;
    if (typeof callback !== 'function') throw new Error('on needs a callback.');
    const unsubscribe = surface.events.on(eventName(data), (payload) =>
      callBack(callback, payload),
    );
    return { unsubscribe };
  },
  navigate: (surface, data) => navigate(surface, record(data)),
  getUrl: (surface, data) =>
    new URL(navigationPath(surface, record(data)), window.location.origin).href,
  reload: () => window.location.reload(),
  refresh: (surface) => surface.refresh(),
  refreshIssueView: (surface) => surface.refresh(),
  showFlag: (surface, data) => surface.showFlag(flagRequest(data)),
  closeFlag: (surface, data) => surface.closeFlag(String(record(data).id)),
  openModal: (surface, data) => surface.openModal(modalRequest(surface, record(data))),
  close: (surface, data) => {
    if (surface.close === undefined) return false;
    surface.close(data);
    return true;
  },
  onClose: (surface, data) => {
    if (surface.onClose === undefined || typeof data !== 'function') return false;
    surface.onClose(() => callBack(data));
    return true;
  },
  setWorkflowRuleConfigurationCallback: (surface, data) => {
    const { data: given } = record(data);
    const { onConfigure } = record(given);
    if (surface.takeRuleConfiguration === undefined || typeof onConfigure !== 'function') {
      return false;
    }
    surface.takeRuleConfiguration(() => callBack(onConfigure));
    return true;
  },
  submit: async (surface, data) => {
    if (surface.submit === undefined) return false;
    await surface.submit(data);
    return true;
  },
  // Only panels that open have it; the app has none.
  open: () => false,
  openIssueCreateModal: (surface, data) => {
    const { context, onClose } = record(data);
    surface.openCreateIssue({
      fields: isRecord(context) ? context : {},
      onClose: (payload) => callBack(onClose, { payload }),
    });
    return true;
  },
  openIssueViewModal: (surface, data) => {
    const { context } = record(data);
    const issueKey = isRecord(context) ? context.issueKey : undefined;
    if (typeof issueKey !== 'string') throw new Error('openIssueViewModal needs context.issueKey.');
    surface.navigate(`/browse/${encodeURIComponent(issueKey)}`);
    return true;
  },
};

/**
 * Runs one command of a frame.
 * @throws Error naming a command that the site does not model; it is told to the log too
 */
export async function runBridgeCommand(
  surface: Surface,
  command: string,
  data: unknown,
): Promise<unknown> {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run !== undefined) return run(surface, data);
  const message = `The local site does not model the bridge command "${command}".`;
  console.error(message);
  await surface.callServer(command, undefined).catch(() => undefined);
  throw new Error(message);
}

function navigate(surface: Surface, data: Record<string, unknown>): void {
  const isNewTab = data.type === 'new-tab';
  const target = typeof data.url === 'string' ? data.url : navigationPath(surface, data);
  const url = new URL(target, window.location.origin);
  if (url.origin !== window.location.origin) {
    if (!window.confirm(url.href)) throw new Error('The user declined to leave the site.');
    window.open(url, '_blank', 'noopener');
  } else if (isNewTab) {
    window.open(url, '_blank', 'noopener');
  } else {
    surface.navigate(url.pathname + url.search + url.hash);
  }
}

function record(data: unknown): Record<string, unknown> {
  return isRecord(data) ? data : {};
}

function eventName(data: unknown): string {
  const event = record(data).event;
  if (typeof event !== 'string') throw new Error('An event needs a name.');
  return event;
}
