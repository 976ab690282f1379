import { countedOfRegister, COUNTED_OF_REGISTER, registerRows } from './registers/register-rows';
import { problemsOf } from './budget-rows';
import type { Measured, Register } from './registers/register';
import { stagesOf } from './stage';
import { untoldOnPage } from './told-on-page';

/** Of the page's tables of budgets the one with the registers. */
const TABLE = 1;

/**
 * Measures a register at the sizes that are tested, once before the tests of a file, and tests what is true of each: all
 * acts are within their limits, ask as often when it is full, and cost what the page of the yardsticks tells.
 */
export function measuredRegister<Act extends string, Filled>(register: Register<Act, Filled>) {
  const measured = new Map<number, Awaited<ReturnType<typeof register.measureAt>>>();
  beforeAll(async () => {
    const stages = await stagesOf();
    for (const size of register.tested) {
      measured.set(size, await register.measureAt(stages, size));
    }
  }, 240_000);

  const at = (size: number) => {
    const found = measured.get(size);
    if (found === undefined) throw new Error(`${String(size)} ${register.name} were not measured.`);
    return found;
  };
  const rows = () => register.tested.flatMap((size) => registerRows(register, size, at(size).acts));

  test.each(Object.keys(register.acts))(
    `%s: within its limit, and no more calls with more ${register.name}`,
    (act) => {
      expect(problemsOf(rows().filter(({ job }) => job === act))).toEqual([]);
    },
  );

  test('the counts are those that the page of the yardsticks tells', () => {
    expect(untoldOnPage(TABLE, COUNTED_OF_REGISTER, rows().map(countedOfRegister))).toEqual([]);
  });

  return {
    of: (act: Act, size: number): Measured => {
      const found = at(size).acts.get(act);
      if (found === undefined) throw new Error(`${act} was not measured.`);
      return found;
    },
    filledAt: (size: number): Filled => at(size).filled,
  };
}
