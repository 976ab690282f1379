import type { CompanyManagedPlan } from '../project-plan';
import { allSeedTypes } from '../issue-types';
import { huadongIssues } from './huadong-issues';

/** A trading company that gets a CRM: the Chinese client project. */
export const huadongProject: CompanyManagedPlan = {
  style: 'classic',
  id: '10001',
  key: 'HDC',
  name: '华东贸易 CRM 实施',
  description: '华东贸易销售、市场与售后团队统一使用一套 CRM，替换现有表格和旧系统。',
  projectTypeKey: 'business',
  lead: 'lead',
  vocabulary: 'zh',
  types: allSeedTypes,
  workflows: { change: 'change' },
  versions: ['一期：上海与杭州', '二期：南京'],
  actors: {
    administrators: ['lead'],
    consultants: ['consultant', 'developer'],
    client: ['approver', 'keyUser', 'clientTester', 'sponsor'],
    viewers: ['viewer'],
  },
  issues: huadongIssues,
};
