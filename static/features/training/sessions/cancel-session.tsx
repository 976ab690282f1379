import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../src/training/session/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import { useSessionWritten } from './use-sessions';

interface CancelSessionProps {
  readonly engagementId: string;
  readonly session: SessionView['session'];
}

/** Calls a session off; who was invited is told why. */
export function CancelSession({ engagementId, session }: CancelSessionProps) {
  const { t } = useTranslation();
  const { sessionId, planVersion: version } = session;
  const written = useSessionWritten(engagementId);
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: (reason: string) =>
      call('training.cancelSession', { engagementId, sessionId, version, reason }),
    onSuccess: written,
  });
  if (!isAsking) {
    return (
      <div>
        <Button appearance="subtle" onClick={() => setIsAsking(true)}>
          {t('training.sessions.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <ReasonForm
        name="cancelReason"
        label={t('training.sessions.cancelReason')}
        maxLength={300}
        act={t('training.sessions.cancel')}
        isSaving={cancel.isPending}
        onCancel={() => setIsAsking(false)}
        onGive={(reason) => cancel.mutate(reason)}
      />
      {cancel.isError && <ErrorMessage failure={cancel.error} />}
    </>
  );
}
