import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ChangeView } from '../../../../src/change/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { useChangesWritten } from '../use-changes';
import type { EditValues } from './change-form';

/**
 * Changes the request that was seen, by what is different. After a conflict what is stored is read at once, so that
 * one can say what somebody else has changed; `goOn` takes it as what was seen, and the next save is against that.
 */
export function useEditChange(engagementId: string, seen: ChangeView, onSaved: () => void) {
  const client = useQueryClient();
  const written = useChangesWritten(engagementId);
  const base = useRef(seen);
  const { changeId } = seen;
  const stored = useMutation({
    mutationFn: () => call('change.get', { engagementId, changeId }),
    onSuccess: (record) => client.setQueryData(['change.get', engagementId, changeId], record),
  });
  const save = useMutation({
    mutationFn: async (valuesFor: (seen: ChangeView) => EditValues) => {
      const values = valuesFor(base.current);
      if (Object.keys(values).length === 0) return;
      const { version } = base.current;
      await call('change.edit', { engagementId, change: { changeId, version, ...values } });
    },
    onSuccess: () => {
      written();
      onSaved();
    },
    onError: (failure) => {
      if (failureDetail(failure).code === 'CONFLICT') stored.mutate();
    },
  });
  const theirs = stored.data?.change;
  return {
    save,
    failure: save.error ?? stored.error,
    /** Fields that somebody else has changed since they were seen; known after a conflict. */
    changedFields: theirs === undefined ? [] : changedBetween(base.current, theirs),
    theirs,
    goOn: () => {
      if (theirs !== undefined) base.current = theirs;
      save.reset();
      stored.reset();
    },
  };
}

/** What the form or the impact editor show; in the order of the record. */
const FIELDS = [
  'type',
  'state',
  'title',
  'what',
  'why',
  'doNothing',
  'neededBy',
  'ownerAccountId',
  'impact',
] as const satisfies readonly (keyof ChangeView)[];

function changedBetween(before: ChangeView, after: ChangeView): readonly string[] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
