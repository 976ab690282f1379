import { useTranslation } from 'react-i18next';
import type { CasePriority, CaseState, RunStatus } from '../../../src/uat/case/contract';
import { Tag, type TagTone } from '../../shared/feedback/tag';

const STATUS_TONES: Readonly<Record<RunStatus, TagTone>> = {
  notRun: 'neutral',
  inProgress: 'information',
  pass: 'success',
  fail: 'danger',
  blocked: 'warning',
  notApplicable: 'neutral',
  retest: 'information',
};

/** How a run ended, or where it is. */
export function RunStatusTag({ status }: { status: RunStatus }) {
  const { t } = useTranslation();
  return <Tag tone={STATUS_TONES[status]}>{t(`uat.status.${status}`)}</Tag>;
}

const STATE_TONES: Readonly<Record<CaseState, TagTone>> = {
  draft: 'neutral',
  ready: 'success',
  retired: 'neutral',
};

export function CaseStateTag({ state }: { state: CaseState }) {
  const { t } = useTranslation();
  return <Tag tone={STATE_TONES[state]}>{t(`uat.state.${state}`)}</Tag>;
}

export function PriorityTag({ priority }: { priority: CasePriority }) {
  const { t } = useTranslation();
  const tone = priority === 'critical' ? 'danger' : priority === 'high' ? 'warning' : 'neutral';
  return <Tag tone={tone}>{t(`uat.priority.${priority}`)}</Tag>;
}
