import { useTranslation } from 'react-i18next';
import type { ExamMark, ExamOutcome, ExamView } from '../../../../src/training/exam/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';

const OUTCOME_TONES: Readonly<Record<ExamOutcome, TagTone>> = {
  seen: 'success',
  withHelp: 'warning',
  notSeen: 'danger',
};

/** What the observer saw of a task. */
export function OutcomeTag({ outcome }: { outcome: ExamOutcome | undefined }) {
  const { t } = useTranslation();
  if (outcome === undefined) return <Tag>{t('training.exam.outcome.none')}</Tag>;
  return <Tag tone={OUTCOME_TONES[outcome]}>{t(`training.exam.outcome.${outcome}`)}</Tag>;
}

/** How far an exam is, and how it ended. */
export function ExamTag({ state, isPassed }: Pick<ExamMark, 'state' | 'isPassed'>) {
  const { t } = useTranslation();
  if (state !== 'closed') {
    return <Tag tone="information">{t(`training.exam.state.${state}`)}</Tag>;
  }
  return isPassed === true ? (
    <Tag tone="success">{t('training.exam.state.passed')}</Tag>
  ) : (
    <Tag tone="danger">{t('training.exam.state.failed')}</Tag>
  );
}

/** The same of an exam with all that it holds. */
export function StateOfExam({ exam: { state, tally } }: { exam: ExamView }) {
  return <ExamTag state={state} isPassed={tally.isPassed} />;
}
