import type {
  AcceptanceCriterion,
  RequirementChange,
  RequirementDraft,
  RequirementFacts,
  UserStory,
} from '../../../../src/srs/requirement/contract';

/** A requirement as it is being written: empty texts stand for what is not given. */
export interface RequirementForm {
  readonly title: string;
  readonly statement: string;
  readonly type: RequirementFacts['type'];
  readonly priority: RequirementFacts['priority'];
  readonly scope: RequirementFacts['scope'];
  readonly fit: RequirementFacts['fit'];
  readonly gapValue: string;
  readonly verification: RequirementFacts['verification'];
  readonly who: string;
  readonly how: NonNullable<RequirementFacts['source']>['how'];
  readonly rationale: string;
  readonly acceptanceCriteria: readonly AcceptanceCriterion[];
  readonly userStory: UserStory;
  /** Empty for that of its type. */
  readonly chapter: RequirementFacts['chapter'] | '';
  readonly module: string;
  readonly processRef: string;
  readonly goalIds: readonly string[];
  readonly openQuestion: string;
}

export const EMPTY_FORM: RequirementForm = {
  title: '',
  statement: '',
  type: 'functional',
  priority: 'must',
  scope: 'in',
  fit: 'standard',
  gapValue: '',
  verification: 'test',
  who: '',
  how: 'interview',
  rationale: '',
  acceptanceCriteria: [],
  userStory: { role: '', want: '', so: '' },
  chapter: '',
  module: '',
  processRef: '',
  goalIds: [],
  openQuestion: '',
};

export function formOf(requirement: RequirementFacts): RequirementForm {
  const { title, statement, type, priority, scope, fit, verification, chapter } = requirement;
  return {
    title,
    statement,
    type,
    priority,
    scope,
    fit,
    verification,
    chapter,
    gapValue: requirement.gapValue ?? '',
    who: requirement.source?.who ?? '',
    how: requirement.source?.how ?? 'interview',
    rationale: requirement.rationale ?? '',
    acceptanceCriteria: requirement.acceptanceCriteria,
    userStory: requirement.userStory ?? EMPTY_FORM.userStory,
    module: requirement.module ?? '',
    processRef: requirement.processRef ?? '',
    goalIds: requirement.goalIds,
    openQuestion: requirement.openQuestion ?? '',
  };
}

/** What must be filled in before it can be saved; `criterion.<id>` for a criterion without words. */
export function problemsOf(form: RequirementForm): readonly string[] {
  return [
    ...(['title', 'statement'] as const).filter((name) => form[name].trim() === ''),
    ...form.acceptanceCriteria
      .filter(({ text }) => text.trim() === '')
      .map(({ criterionId }) => `criterion.${criterionId}`),
  ];
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Everything that a change may say; null for what is not given. */
function valuesOf(form: RequirementForm) {
  const { type, priority, scope, fit, verification, how, acceptanceCriteria, chapter } = form;
  const who = orNull(form.who);
  const { role, want, so } = form.userStory;
  return {
    title: form.title.trim(),
    statement: form.statement.trim(),
    type,
    priority,
    scope,
    fit,
    verification,
    gapValue: fit === 'gap' ? orNull(form.gapValue) : null,
    source: who === null ? null : { who, how },
    rationale: orNull(form.rationale),
    acceptanceCriteria: acceptanceCriteria.map(({ criterionId, text }) => ({
      criterionId,
      text: text.trim(),
    })),
    userStory:
      orNull(`${role}${want}${so}`) === null
        ? null
        : { role: role.trim(), want: want.trim(), so: so.trim() },
    ...(chapter === '' ? {} : { chapter }),
    module: orNull(form.module),
    processRef: orNull(form.processRef),
    goalIds: [...form.goalIds],
    openQuestion: orNull(form.openQuestion),
  } satisfies Partial<RequirementChange>;
}

type Drafted = Omit<RequirementDraft, 'requirementId'>;

/** What a new requirement is raised with. */
export function draftOf(form: RequirementForm): Drafted {
  const { gapValue, source, rationale, userStory, module, processRef, openQuestion, ...rest } =
    valuesOf(form);
  return {
    ...rest,
    ...(gapValue === null ? {} : { gapValue }),
    ...(source === null ? {} : { source }),
    ...(rationale === null ? {} : { rationale }),
    ...(userStory === null ? {} : { userStory }),
    ...(module === null ? {} : { module }),
    ...(processRef === null ? {} : { processRef }),
    ...(openQuestion === null ? {} : { openQuestion }),
  };
}

/** What is different from the requirement that was seen, so that what others changed meanwhile stays theirs. */
export function changeOf(
  form: RequirementForm,
  seen: RequirementFacts,
): Omit<RequirementChange, 'requirementId' | 'version'> {
  const before = new Map<string, unknown>(Object.entries(valuesOf(formOf(seen))));
  return Object.fromEntries(
    Object.entries(valuesOf(form)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
    ),
  );
}
