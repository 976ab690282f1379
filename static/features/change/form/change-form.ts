import type {
  ChangeDraft,
  ChangeEdit,
  ChangeType,
  ChangeView,
} from '../../../../src/change/contract';

/** A request as it is being written: empty texts stand for what is not given. */
export interface ChangeForm {
  readonly type: ChangeType;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly doNothing: string;
  readonly neededBy: string;
  /** Who asks, when somebody else writes it down. */
  readonly requesterAccountId: string;
  readonly ownerAccountId: string;
}

export const EMPTY_FORM: ChangeForm = {
  type: 'scopeChange',
  title: '',
  what: '',
  why: '',
  doNothing: '',
  neededBy: '',
  requesterAccountId: '',
  ownerAccountId: '',
};

export function formOf(change: ChangeView): ChangeForm {
  const { type, title, what, why, doNothing, requesterAccountId } = change;
  return {
    type,
    title,
    what,
    why,
    doNothing,
    neededBy: change.neededBy ?? '',
    requesterAccountId,
    ownerAccountId: change.ownerAccountId ?? '',
  };
}

/** What must be filled in before it can be saved. */
export function problemsOf(form: ChangeForm): readonly ('title' | 'what')[] {
  return (['title', 'what'] as const).filter((name) => form[name].trim() === '');
}

const orNull = (text: string) => (text === '' ? null : text);

/** Everything that an edit may say; null for what is not given. */
function valuesOf(form: ChangeForm) {
  return {
    type: form.type,
    title: form.title.trim(),
    what: form.what.trim(),
    why: form.why.trim(),
    doNothing: form.doNothing.trim(),
    neededBy: orNull(form.neededBy),
    ownerAccountId: orNull(form.ownerAccountId),
  } satisfies Partial<ChangeEdit>;
}

/** What a new request is raised with. */
export function draftOf(form: ChangeForm): Omit<ChangeDraft, 'changeId'> {
  const { type, title, what, why, doNothing, neededBy } = valuesOf(form);
  return {
    type,
    title,
    what,
    why,
    doNothing,
    ...(neededBy === null ? {} : { neededBy }),
    ...(form.requesterAccountId === '' ? {} : { requesterAccountId: form.requesterAccountId }),
  };
}

export type EditValues = Omit<ChangeEdit, 'changeId' | 'version'>;

/** What is different from the request that was seen, so that what others changed meanwhile stays theirs. */
export function editOf(form: ChangeForm, seen: ChangeView): EditValues {
  const before = new Map<string, unknown>(Object.entries(valuesOf(formOf(seen))));
  return Object.fromEntries(
    Object.entries(valuesOf(form)).filter(([name, value]) => value !== before.get(name)),
  );
}
