/**
 * Runs in the app's frame before the app's own scripts and gives `@forge/bridge` what it expects to
 * find: `window.__bridge.callBridge(command, data)`.
 */
import { callbackChannel } from './callback-channel';
import { watchFrameHeight } from './frame-height';
import { frameHistory } from './frame-history';
import { applyFrameTheme } from './frame-theme';
import { HOST_COMMANDS, SHIM_COMMANDS } from './protocol';

declare global {
  interface Window {
    __bridge?: { callBridge: (command: string, data?: unknown) => Promise<unknown> };
  }
}

const { location } = window;
// Only Firefox lacks `ancestorOrigins`.
const [ancestor] = 'ancestorOrigins' in location ? location.ancestorOrigins : [];
const siteOrigin = ancestor ?? new URL(document.referrer).origin;

const channel = callbackChannel(
  (message) => window.parent.postMessage(message, siteOrigin),
  (command, data) => {
    if (command !== HOST_COMMANDS.applyTheme) throw new Error(`Unknown command "${command}".`);
    applyFrameTheme(data);
  },
);

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === window.parent && event.origin === siteOrigin) channel.receive(event.data);
});

window.__bridge = {
  callBridge: (command, data) =>
    command === 'createHistory'
      ? frameHistory((name) => channel.call(name))
      : channel.call(command, data),
};

void channel.call(SHIM_COMMANDS.loaded);
document.addEventListener('DOMContentLoaded', () => {
  watchFrameHeight((height) => void channel.call(SHIM_COMMANDS.resized, { height }));
});
