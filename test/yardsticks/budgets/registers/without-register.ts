import type { FunctionName } from '../../../../src/function-table';

/** Functions behind which no register stands that could grow, by the reason for it. */
export const WITHOUT_REGISTER: Readonly<Record<string, readonly FunctionName[]>> = {
  'There is no engagement yet: the plan that is made of a template is the size of the table of platform calls.':
    [
      'engagement.templates',
      'engagement.template',
      'engagement.prepare',
      'engagement.preview',
      'engagement.start',
    ],
  'A job is one record, and is known by its key.': ['job.progress', 'job.retry', 'job.cancel'],
  'Checklists are read with their one issue, which has a few of them at the most.': [
    'uat.checklists',
    'uat.attachChecklist',
    'uat.tick',
  ],
};
