import { callBack } from '../../../../local-site/web/custom-ui/call-back';
import { isRecord } from '../../../../local-site/web/bridge-shim/protocol';
import { windowPair } from './window-pair';

const read = (data: unknown, name: string): unknown => (isRecord(data) ? data[name] : undefined);

test('a command is answered with what the other window returns', async () => {
  const { frame } = windowPair((command, data) => ({ command, data }));
  await expect(frame.call('invoke', { functionKey: 'risk.list' })).resolves.toEqual({
    command: 'invoke',
    data: { functionKey: 'risk.list' },
  });
});

test('a command that fails rejects with the other window’s message', async () => {
  const { frame } = windowPair(() => {
    throw new Error('No such function.');
  });
  await expect(frame.call('invoke')).rejects.toThrow('No such function.');
});

test('the site can call a function that the frame has sent, and gets its result', async () => {
  const answers: unknown[] = [];
  const { frame } = windowPair(async (_command, data) => {
    answers.push(await callBack(read(data, 'callback'), 20, 1));
    answers.push(await callBack(read(data, 'callback'), 30, 2));
  });
  await frame.call('on', { callback: (a: number, b: number) => a + b });
  expect(answers).toEqual([21, 32]);
});

test('the frame can call functions in an answer, and pass its own to them', async () => {
  const heard: unknown[] = [];
  let tell: unknown;
  const { frame } = windowPair(() => ({
    location: { pathname: '/' },
    listen: (listener: unknown) => {
      tell = listener;
      return 'listening';
    },
  }));
  const history = await frame.call('createHistory');
  const listening = await callBack(read(history, 'listen'), (path: string) => heard.push(path));
  await callBack(tell, '/plan');
  expect({ listening, heard }).toEqual({ listening: 'listening', heard: ['/plan'] });
});

test('functions keep their places inside lists and nested objects', async () => {
  const { frame } = windowPair(async (_command, data) => {
    const [, second] = Array.from(read(data, 'actions') as Iterable<unknown>); // The test sends a list.
    return callBack(read(second, 'onClick'));
  });
  const data = { actions: [{ text: 'a' }, { text: 'b', onClick: () => 'second' }] };
  await expect(frame.call('showFlag', data)).resolves.toBe('second');
});

test('what is sent is left as it was, and an object that refers to itself is no trap', async () => {
  const { frame } = windowPair((_command, data) => Object.keys(isRecord(data) ? data : {}));
  const onClose = () => undefined;
  const data: Record<string, unknown> = { onClose, list: [1] };
  data.self = data;
  await expect(frame.call('openModal', data)).resolves.toEqual(['onClose', 'list', 'self']);
  expect(data.onClose).toBe(onClose);
});

test('what cannot be cloned rejects at once', async () => {
  const { frame } = windowPair(() => 'never');
  await expect(frame.call('emit', new WeakMap())).rejects.toThrow('could not be cloned');
});

test('an error inside a callback reaches who called it', async () => {
  const { frame } = windowPair((_command, data) => callBack(data));
  const fail = () => {
    throw new Error('The listener broke.');
  };
  await expect(frame.call('onClose', fail)).rejects.toThrow('The listener broke.');
});

test('closing rejects what waits and makes callbacks unreachable', async () => {
  let kept: unknown;
  const { frame, site } = windowPair((command, data) => {
    kept = data;
    return command === 'wait' ? new Promise(() => undefined) : undefined;
  });
  await frame.call('keep', () => 'alive');
  const callback = kept;
  const waiting = frame.call('wait');
  frame.close();
  await expect(waiting).rejects.toThrow('The frame was closed.');
  await expect(callBack(callback)).rejects.toThrow('no longer exists');
  site.close();
});

test.each([
  ['a text', 'hello'],
  ['nothing', undefined],
  ['another protocol', { protocol: 'other', kind: 'command', id: 1, command: 'invoke' }],
  ['a command without data', { protocol: 'local-site-bridge/1', kind: 'command', id: 1 }],
  [
    'callbacks that are none',
    { protocol: 'local-site-bridge/1', kind: 'resolved', id: 1, data: { callbacks: [7] } },
  ],
])('%s from another window is left alone', (_name, message) => {
  const served: string[] = [];
  const { site } = windowPair((command) => served.push(command));
  site.receive(message);
  expect(served).toEqual([]);
});
