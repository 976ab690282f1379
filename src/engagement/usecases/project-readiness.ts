import type { CreateField, IssueTypeInfo } from '../../ports/issue-store';
import type { ProjectRight } from '../../ports/permissions';
import type { EngagementDraft, IssueKind, Preview } from '../contract';
import type { EngagementDeps } from '../deps';
import type { DraftProblem } from '../model/draft-rules';

/** What of an issue the app fills in; every other required field of a create screen is an obstacle. */
const FILLED_FIELDS = ['summary', 'project', 'issuetype', 'parent', 'reporter'];
/** What the app fills in where the screen has it. */
const OPTIONAL_FIELDS = ['duedate', 'assignee', 'labels'] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** Whether Jira is ready for the start, asked before anything is made. */
export interface Readiness {
  readonly issueTypes: readonly IssueTypeInfo[];
  readonly problems: readonly DraftProblem[];
  readonly notices: Preview['notices'];
  /** Optional fields by issue type that the create screen has. */
  readonly fields: ReadonlyMap<string, ReadonlySet<OptionalField>>;
}

/** Rights of caller and app as obstacles, keys under `errors.`. */
export function rightObstacles(
  caller: ReadonlySet<ProjectRight>,
  app: ReadonlySet<ProjectRight>,
): readonly { readonly key: string }[] {
  return [
    ...(caller.has('ADMINISTER_PROJECTS') ? [] : [{ key: 'needsProjectAdmin' }]),
    ...(caller.has('CREATE_ISSUES') ? [] : [{ key: 'needsCreateIssues' }]),
    ...(app.has('CREATE_ISSUES') ? [] : [{ key: 'appNeedsCreateIssues' }]),
  ];
}

/** Looks at the create screens of the mapped types: one call a type, at once. */
export async function checkReadiness(
  deps: EngagementDeps,
  projectId: string,
  draft: EngagementDraft,
  issueTypes: readonly IssueTypeInfo[],
): Promise<Readiness> {
  const mapped = Object.entries(draft.mapping).filter(([, id]) =>
    issueTypes.some((type) => type.id === id),
  );
  const typeIds = [...new Set(mapped.map(([, id]) => id))];
  const screens = new Map(
    await Promise.all(
      typeIds.map(async (id) => [id, await deps.issues.createFields(projectId, id)] as const),
    ),
  );
  const fields = new Map([...screens].map(([id, screen]) => [id, optionalFields(screen)] as const));
  return {
    issueTypes,
    problems: mapped.flatMap(([kind, id]) => requiredProblems(kind, screens.get(id) ?? [])),
    notices: missingNotices(mapped, fields),
    fields,
  };
}

function optionalFields(screen: readonly CreateField[]): ReadonlySet<OptionalField> {
  return new Set(OPTIONAL_FIELDS.filter((name) => screen.some(({ id }) => id === name)));
}

function requiredProblems(kind: string, screen: readonly CreateField[]): readonly DraftProblem[] {
  return screen
    .filter(
      ({ id, required, hasDefault }) => required && !hasDefault && !FILLED_FIELDS.includes(id),
    )
    .filter(({ id }) => id !== 'duedate')
    .map(({ name }) => ({
      field: `mapping.${kind}`,
      key: 'requiredFieldNotFilled',
      params: { field: name },
    }));
}

function missingNotices(
  mapped: readonly (readonly [string, string])[],
  fields: ReadonlyMap<string, ReadonlySet<OptionalField>>,
): Preview['notices'] {
  return OPTIONAL_FIELDS.filter((name) =>
    mapped.some(([, id]) => fields.get(id)?.has(name) === false),
  ).map((name) => ({ key: `fieldNotOnScreen.${name}` }));
}

/** Kinds that a template's plan uses; phases always. */
export function kindsOf(items: readonly { readonly kind: IssueKind }[]): readonly IssueKind[] {
  return ['phase', ...new Set(items.map(({ kind }) => kind))];
}
