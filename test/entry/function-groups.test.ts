import { findFunction } from '../../src/entry/function-groups';
import { functionTable } from '../../src/function-table';

test.each(Object.entries(functionTable))('%s is found in its group', async (name, row) => {
  expect(await findFunction(name)).toBe(row);
});

test.each([
  '',
  'none',
  'plan',
  'plan.none',
  'constructor',
  'toString.call',
  '__proto__',
  'plan.__proto__',
  'plan.constructor',
  'hasOwnProperty.plan.get',
])('%j is no function of a page', async (name) => {
  expect(await findFunction(name)).toBeUndefined();
});
