import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { captureConsole } from './captured-console';
import { blockEgress } from './egress';
import { forwardFetch } from './forwarded-fetch';
import type {
  CallReply,
  HostMessage,
  ProcessData,
  ProcessMessage,
  RawCall,
  ThrownError,
} from './messages';
import { installPlatformGlobals } from './platform-internals';
import { followSiteTime } from './site-time';

type RunMessage = Extract<HostMessage, { type: 'run' }>;

/** In so many turns of its loop a process has read the bodies of requests and answers, which come in streams. */
const TURNS = 8;

const invocations = new AsyncLocalStorage<RunMessage>();
const waiting = new Map<number, (reply: CallReply) => void>();
let calls = 0;
let bundle: object | undefined;
let lastOffsetMs = 0;

function post(message: ProcessMessage): void {
  parentPort?.postMessage(message);
}

function sendCall(call: RawCall): Promise<CallReply> {
  const run = invocations.getStore();
  // As the packages themselves say when there is no runtime around them.
  if (!run) return Promise.reject(new Error('Forge runtime not found.'));
  const callId = ++calls;
  return new Promise((resolve) => {
    waiting.set(callId, resolve);
    post({ type: 'call', invocationId: run.invocationId, callId, call });
  });
}

function loadBundle(data: unknown): object {
  const { bundlePath } = readData(data);
  const loaded: unknown = createRequire(bundlePath)(bundlePath);
  return typeof loaded === 'object' && loaded !== null ? loaded : {};
}

function readData(data: unknown): ProcessData {
  const { bundlePath } = { bundlePath: '', ...(typeof data === 'object' ? data : {}) };
  return { bundlePath };
}

async function run(message: RunMessage): Promise<void> {
  const { invocationId, exportName } = message;
  try {
    bundle ??= loadBundle(workerData);
    const handler: unknown = Reflect.get(bundle, exportName);
    if (typeof handler !== 'function') throw new Error(`index.${exportName} is not a function.`);
    const parsed: unknown = JSON.parse(message.argumentsJson);
    const given = Array.isArray(parsed) ? parsed : [];
    const value: unknown = await invocations.run(message, (): unknown =>
      Reflect.apply(handler, undefined, given),
    );
    post({ type: 'returned', invocationId, json: JSON.stringify(value) });
  } catch (error) {
    post({ type: 'threw', invocationId, error: thrown(error) });
  }
}

/** A process has caught up when its code waits for answers alone. */
function answerPing(pingId: number, turns = TURNS): void {
  if (turns === 0) post({ type: 'pong', pingId });
  else setImmediate(answerPing, pingId, turns - 1);
}

function thrown(error: unknown): ThrownError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return stack === undefined ? { name, message } : { name, message, stack };
}

// Errors in the log point at the app's sources, not at its bundle.
process.setSourceMapsEnabled(true);
captureConsole((line) => {
  post({ type: 'log', invocationId: invocations.getStore()?.invocationId, line });
});
followSiteTime(() => invocations.getStore()?.clockOffsetMs ?? lastOffsetMs);
blockEgress();
installPlatformGlobals(
  (target, path, init) => forwardFetch(sendCall, target, path, init),
  () => invocations.getStore()?.runtime,
);

parentPort?.on('message', (message: HostMessage) => {
  if (message.type === 'run') {
    lastOffsetMs = message.clockOffsetMs;
    void run(message);
    return;
  }
  if (message.type === 'ping') {
    answerPing(message.pingId);
    return;
  }
  waiting.get(message.callId)?.(message.reply);
  waiting.delete(message.callId);
});
