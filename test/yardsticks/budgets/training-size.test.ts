import { z } from 'zod';
import { storedBytes } from '../../../src/plan/model/stored-bytes';
import { MOST_LOG_ENTRIES } from '../../../src/training/accompany/contract';
import { MOST_TRAINEES } from '../../../src/training/people/contract';
import { MOST_TRAINING_BYTES } from '../../../src/training/records';
import { ATTEMPTS_EACH } from '../../support/training/attempt-records';
import { LOOKS } from './registers/learning-acts';
import { before, traineeRegister } from './registers/trainees';
import { CHAPTERS } from './registers/training-place';
import { measuredRegister } from './sized';

const { tested, acts } = traineeRegister;
/** Bytes of an answer; Forge carries 5 MB. */
const MOST_ANSWERED = 1_500_000;
/** Units of 10 KB that one look may read, of 4,000 a minute in an installation. */
const MOST_UNITS = 150;
/** The same of what sums over everybody's work, scores or sessions: ten such looks a minute leave room for all else. */
const MOST_UNITS_OF_SUMS = 350;
const SUMS: readonly string[] = ['training.effect', 'training.observations'];

type Act = keyof typeof acts;
const names = Object.keys(acts) as Act[]; // Keys of a record are its acts.
/** What is asked before anybody has tried a quiz, too, and reads the same bytes of storage then as after ten attempts each. */
const looks = Object.keys(LOOKS) as (keyof typeof LOOKS)[];

const { of, filledAt } = measuredRegister(traineeRegister);

test.each(names)('%s reads and answers no more than there is room for', (act) => {
  const units = SUMS.includes(acts[act].name) ? MOST_UNITS_OF_SUMS : MOST_UNITS;
  for (const size of tested) {
    const { cost, value } = of(act, size);
    expect(storedBytes(value)).toBeLessThan(MOST_ANSWERED);
    expect(cost.points.storageRead).toBeLessThan(units);
  }
});

test('50,000 attempts are stored, and no screen reads a byte more for them', () => {
  for (const size of tested) {
    expect(filledAt(size).attempts.stored).toBe(ATTEMPTS_EACH * size);
  }
  const read = (act: Act) => of(act, MOST_TRAINEES).cost.bytes.storage;
  expect(looks.map(read)).toEqual(looks.map((look) => read(before(look))));
});

test.each(['its questions', 'begin its quiz', 'answer it', 'hand it in', 'its result'] as const)(
  '%s says as much with 50,000 attempts as with a thousand, and writes a few units',
  (act) => {
    const [few, many] = [of(act, 100), of(act, MOST_TRAINEES)];
    // Other questions are drawn, and sums have more digits.
    expect(storedBytes(many.value)).toBeLessThan(1.5 * storedBytes(few.value));
    // A certificate that is due writes the part of the roster, whatever was tried before.
    expect(many.cost.points.storageWrite).toBeLessThan(10);
  },
);

const gain = z.object({
  gain: z.object({ chapters: z.array(z.object({ figures: z.object({ compared: z.number() }) })) }),
});

test('what people learnt is told of each chapter, from all of them', () => {
  const { chapters } = gain.parse(of('what it has come to', MOST_TRAINEES).value).gain;
  expect(chapters).toHaveLength(CHAPTERS);
  // Two of five in each part, less what is cut off in each of 24, and what is over a full step.
  const [least] = chapters.map(({ figures }) => figures.compared);
  expect(least).toBeGreaterThan((2 * MOST_TRAINEES) / 5 - 30);
});

const page = z.object({ found: z.number(), rows: z.array(z.unknown()) });

const log = z.object({ found: z.number(), open: z.number(), rows: z.array(z.unknown()) });

test('all of the log is found, whatever its length', () => {
  expect(log.parse(of('first page of the log', MOST_TRAINEES).value)).toMatchObject({
    found: MOST_LOG_ENTRIES - 1,
  });
  const { found, open } = log.parse(of('what is open of the log', MOST_TRAINEES).value);
  expect([found, open]).toEqual([1_332, 1_332]);
});

test.each(tested)('%i people who have passed all chapters fit, and all are found', (size) => {
  expect(filledAt(size).largest).toBeLessThan(MOST_TRAINING_BYTES);
  const first = page.parse(of('first page of the people', size).value);
  expect([first.found, first.rows.length]).toEqual([size, 100]);
  expect(page.parse(of('a department', size).value).found).toBe(size / 20);
  // All but the one who has a chapter left.
  expect(page.parse(of('who has passed', size).value).found).toBe(size - 1);
});
