import { runBridgeCommand } from '../../../../local-site/web/custom-ui/bridge-commands';
import { modulePath } from '../../../../local-site/web/custom-ui/module-path';
import { navigationPath } from '../../../../local-site/web/custom-ui/navigation-target';
import { aSurface } from './a-surface';

test('invoke, fetchProduct and getContext go to the server as they are', async () => {
  const asked: unknown[] = [];
  const data = { functionKey: 'risk.list', payload: { page: 1 } };
  await expect(runBridgeCommand(aSurface(asked), 'invoke', data)).resolves.toBe('served');
  expect(asked).toEqual([['callServer', 'invoke', data]]);
});

test('a command that is not modelled is refused by name and told to console and server', async () => {
  const asked: unknown[] = [];
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(runBridgeCommand(aSurface(asked), 'openRovo', {})).rejects.toThrow('"openRovo"');
  expect(told).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([['callServer', 'openRovo', undefined]]);
  told.mockRestore();
});

test('names of what every object has are no commands', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(runBridgeCommand(aSurface([]), 'toString', {})).rejects.toThrow('"toString"');
  told.mockRestore();
});

test('an event reaches every frame that listens until it unsubscribes', async () => {
  const heard: unknown[] = [];
  const surface = aSurface([]);
  const data = { event: 'saved', callback: (payload: unknown) => heard.push(payload) };
  const subscription = await runBridgeCommand(surface, 'on', data);
  await runBridgeCommand(surface, 'emit', { event: 'saved', payload: 1 });
  const { unsubscribe } = subscription as { unsubscribe: () => void }; // What `events.on` documents.
  unsubscribe();
  await runBridgeCommand(surface, 'emit', { event: 'saved', payload: 2 });
  expect(heard).toEqual([1]);
});

test.each(['close', 'submit', 'open', 'onClose'])(
  '%s answers false where the view cannot do it, as the package expects',
  async (command) => {
    await expect(runBridgeCommand(aSurface([]), command, () => undefined)).resolves.toBe(false);
  },
);

test('close hands its payload to the modal around the frame', async () => {
  const closed: unknown[] = [];
  const surface = aSurface([], { close: (payload) => closed.push(payload) });
  await expect(runBridgeCommand(surface, 'close', { ok: 1 })).resolves.toBe(true);
  expect(closed).toEqual([{ ok: 1 }]);
});

test('a modal shows another resource of the app and keeps the page’s context', async () => {
  const asked: unknown[] = [];
  const data = { resource: 'ui/quiz', context: { chapter: 3 }, size: 'large', onClose: () => 1 };
  await runBridgeCommand(aSurface(asked), 'openModal', data);
  expect(asked).toEqual([
    [
      'openModal',
      expect.objectContaining({
        url: 'http://127.0.0.1:8182/ui/quiz.html',
        size: 'large',
        closeOnEscape: true,
        extension: {
          project: { id: '10000', key: 'ROLL', type: 'business' },
          modal: { chapter: 3 },
        },
      }),
    ],
  ]);
});

test('createHistory is refused where there is no full page', async () => {
  await expect(runBridgeCommand(aSurface([]), 'createHistory', undefined)).rejects.toThrow(
    'not available',
  );
});

describe('onConfigure of a workflow rule', () => {
  const give = (surface: ReturnType<typeof aSurface>, onConfigure: () => unknown) =>
    runBridgeCommand(surface, 'setWorkflowRuleConfigurationCallback', { data: { onConfigure } });

  test('is handed to the page that configures, which asks it later', async () => {
    const asked: (() => unknown)[] = [];
    const surface = aSurface([], { takeRuleConfiguration: (callback) => asked.push(callback) });

    await expect(give(surface, () => '{"passes":"approved"}')).resolves.toBe(true);
    expect(asked.map((callback) => callback())).toEqual(['{"passes":"approved"}']);
  });

  test('answers false on every other page, as the package expects', async () => {
    await expect(give(aSurface([]), () => '{}')).resolves.toBe(false);
  });
});

test('submit hands what an edit view says to the page around it, whose refusal reaches the app', async () => {
  const kept: unknown[] = [];
  const keep = aSurface([], { submit: async (payload) => void kept.push(payload) });
  await expect(runBridgeCommand(keep, 'submit', { refresh: 15 })).resolves.toBe(true);
  expect(kept).toEqual([{ refresh: 15 }]);
  const refuse = aSurface([], { submit: () => Promise.reject(new Error('refresh is too small')) });
  await expect(runBridgeCommand(refuse, 'submit', { refresh: 0 })).rejects.toThrow('too small');
});

test('a page of a project is found by the key that the location names, not by the page it is asked from', () => {
  const surface = aSurface([]);
  const pathOf = (location: Record<string, unknown>) =>
    navigationPath(
      { ...surface, modulePath: (...asked) => modulePath([surface.module], ...asked) },
      { target: 'module', moduleKey: 'project', ...location },
    );
  expect(pathOf({ projectKey: 'NWE', path: '/risks?q=1' })).toBe(
    '/jira/core/projects/NWE/apps/app/environment/risks?q=1',
  );
  expect(() => pathOf({ path: '/risks' })).toThrow('"module"');
});
