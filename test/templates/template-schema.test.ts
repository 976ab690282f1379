import { templateSources } from '../../src/templates/data/index';
import { templateSchema } from '../../src/templates/data/template-schema';

test.each([
  ['an unknown field', { author: 'somebody' }],
  ['a key with capitals', { goals: [{ key: 'Goal' }] }],
  ['a buffer below 10 per cent', { bufferPercent: 9 }],
  ['a buffer above 15 per cent', { bufferPercent: 16 }],
  ['a text in one language only', { name: { en: 'Name' } }],
])('refuses a template with %s', async (_, change) => {
  const template = await templateSources.plain();
  expect(templateSchema.safeParse({ ...template, ...change }).success).toBe(false);
});

test('takes a template as it is', async () => {
  const template = await templateSources.plain();
  expect(templateSchema.parse(template)).toEqual(template);
});
