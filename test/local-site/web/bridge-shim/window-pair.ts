import {
  callbackChannel,
  type CallbackChannel,
} from '../../../../local-site/web/bridge-shim/callback-channel';

type Serve = (command: string, data: unknown) => unknown;

export interface WindowPair {
  readonly frame: CallbackChannel;
  readonly site: CallbackChannel;
}

const refuse: Serve = (command) => {
  throw new Error(`Unexpected command ${command}.`);
};

/** Two windows joined as by `postMessage`: what passes is cloned, so a function left in it fails. */
export function windowPair(serveInSite: Serve, serveInFrame: Serve = refuse): WindowPair {
  const frame: CallbackChannel = callbackChannel(
    (message) => site.receive(structuredClone(message)),
    serveInFrame,
  );
  const site: CallbackChannel = callbackChannel(
    (message) => frame.receive(structuredClone(message)),
    serveInSite,
  );
  return { frame, site };
}
