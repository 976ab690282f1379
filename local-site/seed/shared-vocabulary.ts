import type { DirectoryStores } from '../jira/directory-stores';
import { allSeedTypes, seedIssueTypes, type SeedType } from './issue-types';
import { seedWorkflow, type WorkflowKind, type WorkflowLanguage } from './workflows';

/** Ids that the issues of one project are written with. */
export interface ProjectVocabulary {
  readonly types: ReadonlyMap<SeedType, string>;
  /** Status ids by status key, for each type. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface SharedWorkflow {
  readonly workflowId: string;
  readonly statuses: ReadonlyMap<string, string>;
}

/** What the company-managed projects of one language have in common. */
export interface LanguageVocabulary {
  readonly types: ReadonlyMap<SeedType, string>;
  readonly workflows: Readonly<Record<WorkflowKind, SharedWorkflow>>;
}

export type SharedVocabulary = Readonly<Record<WorkflowLanguage, LanguageVocabulary>>;

/**
 * Issue types and workflows of the site, once in English and once in Chinese: the Chinese client's
 * administrator has made his own.
 */
export function seedSharedVocabulary(stores: DirectoryStores): SharedVocabulary {
  return { en: seedLanguage(stores, 'en', 10000), zh: seedLanguage(stores, 'zh', 10100) };
}

function seedLanguage(
  stores: DirectoryStores,
  language: WorkflowLanguage,
  firstId: number,
): LanguageVocabulary {
  const workflow = (kind: WorkflowKind, offset: number): SharedWorkflow => {
    const workflowId = `b9ff2384-d3b6-4d4e-9509-${String(firstId + offset).padStart(12, '0')}`;
    const place = { workflowId, firstStatusId: firstId + offset };
    return { workflowId, statuses: seedWorkflow(stores, kind, language, place) };
  };
  return {
    types: seedIssueTypes(stores, language, allSeedTypes, { firstId }),
    workflows: {
      delivery: workflow('delivery', 0),
      simple: workflow('simple', 20),
      change: workflow('change', 40),
    },
  };
}
