import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import workerThreads from 'node:worker_threads';
import { EGRESS_ERROR_NAME, egressErrorMessage } from './platform-internals';

class EgressError extends Error {
  override readonly name = EGRESS_ERROR_NAME;
  readonly status = 403;
}

function refuse(url: string): never {
  throw new EgressError(egressErrorMessage(url));
}

/**
 * Closes every way out of the app's process. The manifest may list hosts, but nothing beyond this machine is there to
 * answer, so all of them are refused with Forge's own error. Programs and further threads are refused too: they
 * would start with the ways out open.
 * @see https://developer.atlassian.com/platform/forge/runtime-egress-permissions/
 */
export function blockEgress(): void {
  globalThis.fetch = (input) =>
    Promise.reject(
      new EgressError(egressErrorMessage(String(input instanceof Request ? input.url : input))),
    );
  for (const name of ['WebSocket', 'EventSource', 'XMLHttpRequest']) {
    Object.defineProperty(globalThis, name, { value: undefined });
  }
  // http, https, http2 and tls all connect through this method.
  net.Socket.prototype.connect = () => refuse('a socket');
  net.Server.prototype.listen = () => refuse('a listening socket');
  Object.assign(dgram, { createSocket: () => refuse('a datagram socket') });
  Object.assign(dgram.Socket.prototype, {
    send: () => refuse('a datagram'),
    bind: () => refuse('a datagram socket'),
  });
  refuseAll(dns, /^(lookup|resolve|reverse)/);
  refuseAll(dns.promises, /^(lookup|resolve|reverse)/);
  refuseAll(childProcess, /^(spawn|exec|fork)/);
  Object.assign(workerThreads, {
    Worker: function Worker() {
      refuse('another thread');
    },
  });
}

function refuseAll(module: object, names: RegExp): void {
  for (const [name, member] of Object.entries(module)) {
    if (names.test(name) && typeof member === 'function') {
      Object.assign(module, { [name]: () => refuse(name) });
    }
  }
}
