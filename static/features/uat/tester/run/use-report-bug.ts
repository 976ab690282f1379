import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Severity } from '../../../../../src/uat/case/contract';
import type { Attempt, RunFacts } from '../../../../../src/uat/run/contract';
import type { BugReport, RunView } from '../../../../../src/uat/execution/contract';
import { call } from '../../../../shared/call';
import { CallFailure } from '../../../../shared/call-failure';
import { attachFile } from '../../../../shared/jira/attach-file';

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
  pictures: readonly File[],
  onDone: () => void,
) {
  const client = useQueryClient();
  const [bugId] = useState(() => crypto.randomUUID());
  const [attached] = useState(() => new Set<File>());
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
      for (const picture of pictures.filter((file) => !attached.has(file))) {
        await attachFile(reported.bug.issueId, picture);
        attached.add(picture);
      }
      return reported;
    },
    onSuccess: (reported) => {
      client.setQueryData<RunView>(
        ['uat.run', engagementId, cycle, caseId],
        (view) => view && { ...view, run: reported.run },
      );
      onDone();
    },
  });
}
