import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Severity } from '../../../../../src/uat/case/contract';
import type { Attempt, RunFacts } from '../../../../../src/uat/run/contract';
import type { BugReport } from '../../../../../src/uat/execution/contract';
import { call } from '../../../../shared/call';
import { CallFailure } from '../../../../shared/call-failure';
import { attachPictures } from '../pictures/attach-pictures';
import type { Pictures } from '../pictures/use-pictures';
import { showStored } from '../show-stored';

interface Reported {
  readonly severity: Severity;
  readonly bug: BugReport['bug'];
}

/**
 * Makes the bug, or takes the one that is there, and then attaches the pictures to it. Whoever sends it again after a
 * silence makes no second one, and attaches no picture twice.
 */
export function useReportBug(
  run: RunFacts,
  { attempt }: Attempt,
  stepId: string | undefined,
  pictures: Pictures,
  onDone: () => void,
) {
  const client = useQueryClient();
  const [bugId] = useState(() => crypto.randomUUID());
  const { engagementId, cycle, caseId, number } = run;
  return useMutation({
    mutationFn: async ({ severity, bug }: Reported) => {
      const reported = await call('uat.reportBug', {
        engagementId,
        cycle,
        caseId,
        number,
        attempt,
        bugId,
        severity,
        bug,
        ...(stepId === undefined ? {} : { stepId }),
      });
      if (reported.bug === undefined) {
        throw new CallFailure({ code: 'RETRY', key: 'bugBeingMade' });
      }
      await attachPictures(reported.bug.issueId, pictures.files, pictures.remove);
      return reported;
    },
    onSuccess: async (reported) => {
      await showStored(client, reported.run);
      onDone();
    },
  });
}
