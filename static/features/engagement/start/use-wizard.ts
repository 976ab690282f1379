import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Preparation, Preview } from '../../../../src/engagement/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { usePage, useProject } from '../../../shared/page-context';
import { completeDraft, KINDS, type WizardDraft } from './draft';
import { keepDraft, readKeptDraft } from './kept-draft';
import { useSettled } from '../../../shared/use-settled';

export type Problem = Preview['problems'][number];
export type ChangeDraft = (change: Partial<WizardDraft>) => void;

/** The draft, kept over steps and reloads, with what the project's own settings suggest filled in. */
export function useWizardDraft() {
  const { locale } = usePage();
  const { projectId } = useProject();
  const [draft, setDraft] = useState(() => readKeptDraft(projectId, locale));
  const preparation = useQuery({
    queryKey: ['engagement.prepare', projectId],
    queryFn: () => call('engagement.prepare', { projectId }),
  });
  const { data } = preparation;
  useEffect(() => {
    if (data !== undefined) setDraft((current) => withSuggestions(current, data));
  }, [data]);
  useEffect(() => keepDraft(projectId, draft), [projectId, draft]);
  const change: ChangeDraft = (values) => setDraft((current) => ({ ...current, ...values }));
  return { draft, change, preparation };
}

/** Fills what the user has not chosen yet; what he chose stays, unless it is gone from the project. */
export function withSuggestions(draft: WizardDraft, prepared: Preparation): WizardDraft {
  const exists = (id: string | undefined) => prepared.issueTypes.some((type) => type.id === id);
  const mapping = Object.fromEntries(
    KINDS.flatMap((kind) => {
      const chosen = draft.mapping[kind];
      const id = exists(chosen) ? chosen : prepared.guesses[kind]?.issueTypeId;
      return id === undefined ? [] : [[kind, id]];
    }),
  );
  const region = draft.calendar.region || prepared.suggestedRegion;
  return {
    ...draft,
    startDate: draft.startDate || prepared.today,
    calendar: { ...draft.calendar, region },
    mapping,
  };
}

/** The schedule that the draft would give, a moment after the last change. Writes nothing. */
export function usePreview(draft: WizardDraft) {
  const { projectId } = useProject();
  const settled = useSettled(draft, 350);
  const complete = completeDraft(settled);
  const query = useQuery({
    queryKey: ['engagement.preview', projectId, complete],
    enabled: complete !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () => {
      if (complete === undefined) throw new Error('Asked for a preview without a draft.');
      return call('engagement.preview', { projectId, draft: complete });
    },
  });
  return { ...query, isCurrent: settled === draft && !query.isFetching };
}

/** Problems of a preview, also when the draft was refused as a whole with the field named. */
export function problemsOf(preview: {
  readonly data?: Preview | undefined;
  readonly error: unknown;
}): readonly Problem[] {
  if (preview.error) {
    const { field, key, params } = failureDetail(preview.error);
    return field === undefined ? [] : [{ field, key, ...(params === undefined ? {} : { params }) }];
  }
  return preview.data?.problems ?? [];
}
