import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TheirChoice } from '../their-choice';
import { useSaveSeen } from '../use-save-seen';
import { useChapter, useTrainingWritten } from '../use-training';
import { ChapterFields } from './chapter-fields';
import {
  draftOfChapter,
  EMPTY_CHAPTER,
  formOfChapter,
  problemsOfChapter,
  type ChapterForm,
} from './chapter-form';

interface ChapterDialogProps {
  readonly engagementId: string;
  /** Absent for a new one. */
  readonly chapterId?: string;
  readonly onClose: () => void;
}

/** Writes a chapter, or changes one. */
export function ChapterDialog({ engagementId, chapterId, onClose }: ChapterDialogProps) {
  return chapterId === undefined ? (
    <Editing {...{ engagementId, onClose }} version={0} first={EMPTY_CHAPTER} />
  ) : (
    <Known {...{ engagementId, chapterId, onClose }} />
  );
}

function Known({ engagementId, chapterId, onClose }: Required<ChapterDialogProps>) {
  const { t } = useTranslation();
  const { data, error, refetch } = useChapter(engagementId, chapterId);
  // What others save meanwhile must not change what is being typed.
  const seen = useRef(data);
  useEffect(() => {
    seen.current ??= data;
  }, [data]);
  const chapter = (seen.current ?? data)?.chapter;
  if (chapter === undefined) {
    return (
      <FormDialog
        title={t('training.chapters.edit')}
        isSaving={false}
        onSave={onClose}
        onClose={onClose}
      >
        {error === null ? (
          <Loading lines={6} />
        ) : (
          <ErrorMessage failure={error} onRetry={() => void refetch()} />
        )}
      </FormDialog>
    );
  }
  const { version } = chapter;
  return (
    <Editing
      key={chapterId}
      {...{ engagementId, chapterId, version, onClose }}
      first={formOfChapter(chapter)}
    />
  );
}

interface EditingProps extends ChapterDialogProps {
  readonly version: number;
  readonly first: ChapterForm;
}

function Editing({ engagementId, chapterId, version, first, onClose }: EditingProps) {
  const { t } = useTranslation();
  const written = useTrainingWritten(engagementId);
  const [form, setForm] = useState(first);
  const [isTried, setIsTried] = useState(false);
  // Made once, so that a save which is repeated writes no second chapter.
  const newId = useRef(crypto.randomUUID()).current;
  const problems = isTried ? problemsOfChapter(form) : [];
  const saving = useSaveSeen({
    seen: version,
    read: async () =>
      (await call('training.chapter', { engagementId, chapterId: chapterId ?? newId })).chapter,
    write: (on) =>
      call('training.writeChapter', {
        engagementId,
        chapter: draftOfChapter(form, chapterId ?? newId, on),
      }),
    onSaved: () => {
      written();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(chapterId === undefined ? 'training.chapters.new' : 'training.chapters.edit')}
      {...(problems.length > 0 ? { problem: t('training.form.incomplete') } : {})}
      isSaving={saving.save.isPending}
      onSave={() => {
        setIsTried(true);
        if (problemsOfChapter(form).length === 0) saving.save.mutate();
      }}
      onClose={onClose}
    >
      <TheirChoice saving={saving} onTake={(theirs) => setForm(formOfChapter(theirs))} />
      <ChapterFields
        {...{ engagementId, form, problems }}
        isNew={version === 0}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </FormDialog>
  );
}
