import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ChangeSettings } from '../../../../src/change/decision/contract';
import { call } from '../../../shared/call';
import { readChangeHead, useChangesWritten } from '../use-changes';

/** Saves the settings against the version that was seen; after a conflict, against what `takeStored` has read. */
export function useConfigureChanges(engagementId: string, seen: number, onSaved: () => void) {
  const written = useChangesWritten(engagementId);
  const version = useRef(seen);
  const save = useMutation({
    mutationFn: (settings: ChangeSettings) =>
      call('change.configure', { engagementId, version: version.current, settings }),
    onSuccess: ({ settings }) => {
      version.current = settings.version;
      written();
      onSaved();
    },
  });
  const takeStored = useMutation({
    mutationFn: () => readChangeHead(engagementId),
    onSuccess: ({ settings }) => {
      version.current = settings.version;
      save.reset();
    },
  });
  return { save, takeStored };
}
