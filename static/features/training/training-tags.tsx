import { useTranslation } from 'react-i18next';
import type { CertificateState } from '../../../src/training/certificate/contract';
import type { MyChapter } from '../../../src/training/contract';
import type { TraineeStatus } from '../../../src/training/people/contract';
import { Tag, type TagTone } from '../../shared/feedback/tag';

const STATUS_TONES: Readonly<Record<TraineeStatus, TagTone>> = {
  notStarted: 'neutral',
  inProgress: 'information',
  passed: 'success',
  expired: 'danger',
  refreshNeeded: 'warning',
};

/** How far somebody is with a track. */
export function TraineeStatusTag({ status }: { status: TraineeStatus }) {
  const { t } = useTranslation();
  return <Tag tone={STATUS_TONES[status]}>{t(`training.status.${status}`)}</Tag>;
}

const STANDING_TONES: Readonly<Record<MyChapter['standing'], TagTone>> = {
  toRead: 'neutral',
  toPass: 'information',
  toShow: 'information',
  done: 'success',
  refreshNeeded: 'warning',
};

/** How far the reader is with a chapter. */
export function StandingTag({ standing }: { standing: MyChapter['standing'] }) {
  const { t } = useTranslation();
  return <Tag tone={STANDING_TONES[standing]}>{t(`training.standing.${standing}`)}</Tag>;
}

const CERTIFICATE_TONES: Readonly<Record<CertificateState, TagTone>> = {
  valid: 'success',
  expired: 'danger',
  revoked: 'danger',
  refreshNeeded: 'warning',
};

/** Whether a certificate holds. */
export function CertificateTag({ state }: { state: CertificateState }) {
  const { t } = useTranslation();
  return <Tag tone={CERTIFICATE_TONES[state]}>{t(`training.certificate.state.${state}`)}</Tag>;
}
