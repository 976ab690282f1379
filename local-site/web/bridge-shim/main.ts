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

// Only Firefox lacks `ancestorOrigins`.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the DOM types take it for granted
const siteOrigin = window.location.ancestorOrigins?.[0] ?? new URL(document.referrer).origin;

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
