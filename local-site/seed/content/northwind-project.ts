import type { CompanyManagedPlan } from '../project-plan';
import { allSeedTypes } from '../issue-types';
import { northwindIssues } from './northwind-issues';

/** A machine builder that replaces its ERP: the English client project. */
export const northwindProject: CompanyManagedPlan = {
  style: 'classic',
  id: '10000',
  key: 'NWE',
  name: 'Northwind ERP',
  description: 'Finance, purchasing, stock and production of Northwind Machines move to one ERP.',
  projectTypeKey: 'business',
  lead: 'lead',
  vocabulary: 'en',
  types: allSeedTypes,
  workflows: { change: 'change' },
  versions: ['Wave 1: Leeds', 'Wave 2: Rotterdam'],
  actors: {
    administrators: ['lead'],
    consultants: ['consultant', 'developer'],
    client: ['sponsor', 'approver', 'keyUser'],
    viewers: ['viewer'],
  },
  issues: northwindIssues,
};
