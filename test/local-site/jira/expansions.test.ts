import { LEAD } from '../../support/jira/fixture-directory';
import { at, issueSite, paragraph } from '../../support/jira/issue-site';

test('shows names, schema, transitions and history of an issue when asked to', async () => {
  const site = issueSite();
  const key = await site.create({ customfield_10020: 3 });
  await site.call('PUT', `/issue/${key}`, { body: { fields: { priority: { id: '1' } } } });
  const read = await site.call(
    'GET',
    `/issue/${key}?fields=summary,priority,customfield_10020&expand=names,schema,transitions,changelog`,
  );
  expect(read.json).toMatchObject({
    names: { customfield_10020: 'Effort', priority: 'Priority' },
    schema: {
      summary: { type: 'string', system: 'summary' },
      customfield_10020: { type: 'number', customId: 10020 },
    },
    transitions: [
      { id: '11', to: { name: 'In Progress' } },
      { id: '31', isConditional: true },
    ],
    changelog: {
      total: 1,
      histories: [{ author: { accountId: LEAD }, items: [{ fromString: 'Medium', to: '1' }] }],
    },
  });
  expect(at(read, 'fields.customfield_10020')).toBe(3);
});

test('shows everything but what is struck out, and without comments where only navigable is asked', async () => {
  const site = issueSite();
  const key = await site.create({ description: paragraph('Why') });
  const fieldsOf = async (fields: string) =>
    at(await site.call('GET', `/issue/${key}?fields=${fields}`), 'fields');
  expect(await fieldsOf('*all,-comment')).not.toHaveProperty('comment');
  expect(await fieldsOf('*navigable')).not.toHaveProperty('attachment');
  expect(await fieldsOf('*all')).toHaveProperty('description', paragraph('Why'));
});

test('offers the fields of a transition that has a screen', async () => {
  const site = issueSite();
  const key = await site.create();
  const reply = await site.call('GET', `/issue/${key}/transitions?expand=transitions.fields`);
  expect(reply.json).toMatchObject({
    transitions: [
      { name: 'Start', hasScreen: false, fields: {} },
      { name: 'Cancel', hasScreen: true, fields: { resolution: { name: 'Resolution' } } },
    ],
  });
});
