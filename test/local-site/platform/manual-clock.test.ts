import { createManualClock } from '../../../local-site/platform/manual-clock';

test('runs tasks in the order of their time and lets what they start go on in between', async () => {
  const clock = createManualClock(1_000);
  const seen: string[] = [];
  clock.after(20, () => seen.push(`late at ${clock.now()}`));
  clock.after(10, () => {
    seen.push(`early at ${clock.now()}`);
    void Promise.resolve().then(() => clock.after(5, () => seen.push(`started at ${clock.now()}`)));
  });
  clock.after(10, () => seen.push('same time, added later'));

  await clock.advance(30);

  expect(seen).toEqual([
    'early at 1010',
    'same time, added later',
    'started at 1015',
    'late at 1020',
  ]);
  expect(clock.now()).toBe(1_030);
});

test('goes to the next task and says when there is none', async () => {
  const clock = createManualClock(0);
  const seen: number[] = [];
  const cancel = clock.after(10, () => seen.push(10));
  clock.after(500, () => seen.push(500));
  cancel();

  expect(await clock.advanceToNext()).toBe(true);
  expect(clock.now()).toBe(500);
  expect(await clock.advanceToNext()).toBe(false);
  expect(seen).toEqual([500]);
});

test('a time in which nothing ran: what was missed runs once when it is over', async () => {
  const clock = createManualClock(0);
  const seen: number[] = [];
  const everyHour = (): void => {
    clock.after(60, () => {
      seen.push(clock.now());
      everyHour();
    });
  };
  everyHour();

  await clock.leap(1_000);
  expect(seen).toEqual([1_000]);
  await clock.advance(60);
  expect(seen).toEqual([1_000, 1_060]);
});
