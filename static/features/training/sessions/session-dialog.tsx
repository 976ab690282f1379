import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../src/training/session/contract';
import { call } from '../../../shared/call';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TheirChoice } from '../their-choice';
import { useSaveSeen } from '../use-save-seen';
import { useTrainingSummary } from '../use-training';
import { SessionFields } from './session-fields';
import {
  draftOfSession,
  formOfSession,
  newSessionForm,
  problemsOfSession,
  type SessionForm,
} from './session-form';
import { useSessionWritten } from './use-sessions';

interface SessionDialogProps {
  readonly engagementId: string;
  /** Absent for a new one. */
  readonly session?: SessionView['session'];
  readonly onClose: () => void;
}

type Stored = SessionForm & { readonly version: number };

/** Plans a session, or changes its plan. */
export function SessionDialog({ engagementId, session, onClose }: SessionDialogProps) {
  const { t } = useTranslation();
  const written = useSessionWritten(engagementId);
  const chapters = useTrainingSummary(engagementId).data?.chapters ?? [];
  const [form, setForm] = useState(
    session === undefined ? newSessionForm('') : formOfSession(session),
  );
  const [isTried, setIsTried] = useState(false);
  // Made once, so that a save which is repeated plans no second session.
  const sessionId = useRef(session?.sessionId ?? crypto.randomUUID()).current;
  const problems = isTried ? problemsOfSession(form) : [];
  const saving = useSaveSeen<Stored>({
    seen: session?.planVersion ?? 0,
    read: async () => {
      const stored = (await call('training.session', { engagementId, sessionId })).session;
      return { ...formOfSession(stored), version: stored.planVersion };
    },
    write: (version) =>
      call('training.planSession', {
        engagementId,
        session: draftOfSession(form, sessionId, version),
      }),
    onSaved: () => {
      written();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(session === undefined ? 'training.sessions.new' : 'training.sessions.edit')}
      {...(problems.length > 0 ? { problem: t('training.form.incomplete') } : {})}
      isSaving={saving.save.isPending}
      onSave={() => {
        setIsTried(true);
        if (problemsOfSession(form).length === 0) saving.save.mutate();
      }}
      onClose={onClose}
    >
      <TheirChoice saving={saving} onTake={({ version: _version, ...theirs }) => setForm(theirs)} />
      <SessionFields
        {...{ engagementId, chapters, form, problems }}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </FormDialog>
  );
}
