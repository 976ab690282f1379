import { createFaults } from '../../../local-site/platform/armed-faults';
import type { MeteredCall } from '../../../local-site/platform/meter';
import { createMeter } from '../../../local-site/platform/recording-meter';

function aCall(startedAt: number, endedAt: number): MeteredCall {
  return {
    kind: 'storage',
    operation: 'entity/get',
    status: 200,
    startedAt,
    endedAt,
    requestBytes: 10,
    responseBytes: 20,
  };
}

test('a fault hits the n-th call of its kind, once', () => {
  const faults = createFaults();
  faults.arm({ kind: 'jira', nth: 2, fault: 'death-after' });
  faults.arm({ kind: 'any', nth: 4, fault: 'timeout-before' });

  const met = (['jira', 'storage', 'jira', 'jira', 'jira'] as const).map((kind) =>
    faults.next(kind),
  );

  expect(met).toEqual([undefined, undefined, 'death-after', 'timeout-before', undefined]);
  faults.arm({ kind: 'any', nth: 1, fault: 'server-error' });
  faults.disarm();
  expect(faults.next('jira')).toBeUndefined();
});

test('a fault of one module counts the calls of that module alone, and tells when it strikes', () => {
  const faults = createFaults();
  const told: string[] = [];
  const onFire = (): void => {
    told.push('struck');
  };
  faults.arm({ kind: 'any', nth: 2, fault: 'cut-after', module: 'worker', onFire });

  const met = ['worker', 'page', 'page', undefined, 'worker'].map((module) =>
    faults.next('storage', module),
  );

  expect(met).toEqual([undefined, undefined, undefined, undefined, 'cut-after']);
  expect(told).toEqual(['struck']);
});

test('the depth counts calls that waited for each other, not those side by side', () => {
  const meter = createMeter();
  meter.begin({ id: 'a', cause: 'resolver', name: 'plan.get', startedAt: 0 });
  for (const [start, end] of [
    [0, 10],
    [2, 8],
    [10, 20],
    [12, 30],
    [25, 26],
  ] as const) {
    meter.call('a', aCall(start, end));
  }
  meter.end('a', 'ok', 30);

  const reading = meter.read();

  expect(reading.calls.storage).toBe(5);
  expect(reading.sequentialDepth).toBe(3);
  expect(reading.bytes).toBe(150);
  expect(reading.invocations).toMatchObject([{ id: 'a', outcome: 'ok', endedAt: 30 }]);
});

test('a new stretch starts from nothing, and only the newest invocations are remembered', () => {
  const meter = createMeter(2);
  for (const id of ['a', 'b', 'c']) {
    meter.begin({ id, cause: 'trigger', name: id, startedAt: 0 });
    meter.end(id, 'ok', 1);
  }
  meter.log('c', 'a line');

  expect(meter.recent(10).map(({ id, log }) => [id, log])).toEqual([
    ['c', ['a line']],
    ['b', []],
  ]);
  meter.reset();
  expect(meter.read()).toMatchObject({ sequentialDepth: 0, bytes: 0, invocations: [] });
});

test('whoever still runs is remembered, however many begin and end meanwhile', () => {
  const meter = createMeter(2);
  meter.begin({ id: 'long', cause: 'consumer', name: 'jobs', startedAt: 0 });
  for (const id of ['a', 'b', 'c']) {
    meter.begin({ id, cause: 'trigger', name: id, startedAt: 0 });
    meter.call('long', aCall(0, 1));
    meter.end(id, 'ok', 1);
  }

  const [long] = meter.read().invocations;
  expect(long).toMatchObject({ id: 'long' });
  expect(long?.calls).toHaveLength(3);
});
