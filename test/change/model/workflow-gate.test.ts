import { GATE_MODULE, workflowGate } from '../../../src/change/model/workflow-gate';

const to = (toStatusId: string, ...validators: readonly string[]) => ({ toStatusId, validators });

test.each([
  ['every way into a status has the gate', [to('done', GATE_MODULE), to('open')], 'hard', ['done']],
  ['there is another way into the status', [to('done', GATE_MODULE), to('done')], 'soft', ['done']],
  ['no transition has it', [to('done'), to('open', 'other')], 'soft', []],
  [
    'it stands beside the validators of others',
    [to('doing', 'other', GATE_MODULE), to('done', GATE_MODULE)],
    'hard',
    ['doing', 'done'],
  ],
  ['the workflow may not be read', undefined, 'soft', []],
] as const)('when %s, the gate is %s', (_when, transitions, kind, statusIds) => {
  expect(workflowGate(transitions)).toEqual({ kind, statusIds });
});
