import type { CompanyManagedPlan } from '../project-plan';

/** Confidential: only the lead and the developer may know that it exists. */
export const bracketProject: CompanyManagedPlan = {
  style: 'classic',
  id: '10003',
  key: 'BRK',
  name: 'Bracket: bid for a new client',
  description: 'Calculation and staffing of a bid that must not become known.',
  projectTypeKey: 'business',
  lead: 'lead',
  vocabulary: 'en',
  types: ['epic', 'task', 'subtask', 'risk'],
  workflows: { task: 'simple', risk: 'simple' },
  actors: { administrators: ['lead'], consultants: ['developer'] },
  versions: [],
  issues: [
    {
      ref: 'bid',
      type: 'epic',
      summary: 'Bid for the MES of a battery plant',
      assignee: 'lead',
      createdDaysAgo: 12,
      went: ['doing'],
    },
    {
      type: 'task',
      parent: 'bid',
      summary: 'Estimate the interface to the line controllers',
      assignee: 'developer',
      createdDaysAgo: 11,
      dueInDays: 5,
    },
    {
      type: 'task',
      parent: 'bid',
      summary: 'Find two consultants with battery experience',
      assignee: 'lead',
      createdDaysAgo: 10,
      went: ['done'],
    },
    {
      type: 'risk',
      parent: 'bid',
      summary: 'The client decides by price alone',
      assignee: 'lead',
      createdDaysAgo: 8,
    },
  ],
};
