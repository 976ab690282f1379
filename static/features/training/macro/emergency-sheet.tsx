import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { GuideView } from '../../../../src/training/handbook/contract';
import type { Track } from '../../../../src/training/register/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { EmergencyCard } from '../learn/emergency-card';
import styles from '../training.module.css';
import sheet from './macro.module.css';
import { printSizeOf } from './print-size';
import { useGuideTexts } from './use-guide-texts';

interface EmergencySheetProps {
  readonly guide: GuideView;
  readonly track: Track | '';
}

/** What to do when it does not work, of one chapter: a card that fits one printed page. */
export function EmergencySheet({ guide, track }: EmergencySheetProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { chapterId = '' } = useParams();
  const { data, isPending, error, refetch } = useGuideTexts(guide.engagementId, true);
  const offered = guide.chapters.filter(
    ({ hasEmergency, tracks }) => hasEmergency && (track === '' || tracks.includes(track)),
  );
  const chapter = offered.find((one) => one.chapterId === chapterId) ?? offered[0];
  const said = data?.chapters.find((one) => one.chapterId === chapter?.chapterId);
  return (
    <section className={`${styles.page} ${sheet.sheet}`}>
      <div className={styles.acts}>
        <Link to="/">{t('training.macro.toContents')}</Link>
        {offered.length > 1 && (
          <Field name="emergencyChapter" label={t('training.field.title')}>
            {(control) => (
              <Choice
                {...control}
                value={chapter?.chapterId ?? ''}
                options={offered.map(({ chapterId: value, title }) => ({ value, label: title }))}
                onChange={(id) => void navigate(`/emergency/${id}`, { replace: true })}
              />
            )}
          </Field>
        )}
        <Button appearance="primary" isDisabled={said === undefined} onClick={() => window.print()}>
          {t('training.macro.print')}
        </Button>
      </div>
      {isPending && <Loading lines={6} />}
      {error !== null && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {chapter !== undefined && said !== undefined && (
        <div className={sheet[printSizeOf(said.emergency)]}>
          <EmergencyCard emergency={said.emergency} title={chapter.title} />
        </div>
      )}
      {chapter === undefined && <p>{t('training.macro.noEmergency')}</p>}
    </section>
  );
}
