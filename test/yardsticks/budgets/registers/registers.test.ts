import { functionTable, type FunctionName } from '../../../../src/function-table';
import { REGISTERS } from './all-registers';
import { WITHOUT_REGISTER } from './without-register';

// Names come from the table itself: a function without an act and without a reason fails.
const names = Object.keys(functionTable) as readonly FunctionName[];
const acted = new Set(REGISTERS.flatMap(({ acts }) => Object.values(acts).map(({ name }) => name)));
const explained = Object.values(WITHOUT_REGISTER).flat();

test('every function is measured on a full register, or says why none stands behind it', () => {
  expect(names.filter((name) => !acted.has(name) && !explained.includes(name))).toEqual([]);
});

test('what is measured needs no reason, and each reason is given once', () => {
  expect(explained.filter((name) => acted.has(name))).toEqual([]);
  expect(new Set(explained).size).toBe(explained.length);
});

test.each(REGISTERS.map((register) => [register.name, register] as const))(
  '%s are measured up to ten thousand, or say where they end',
  (_, { sizes, tested, end }) => {
    expect([...sizes].sort((one, other) => one - other)).toEqual(sizes);
    expect(sizes).toContain(100);
    expect(sizes.at(-1) === 10_000 || end !== undefined).toBe(true);
    expect(tested.filter((size) => !sizes.includes(size))).toEqual([]);
  },
);
