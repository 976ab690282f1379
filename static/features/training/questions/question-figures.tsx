import { useTranslation } from 'react-i18next';
import {
  LEAST_ANSWERS,
  type QuestionFigures,
  type QuestionVerdict,
} from '../../../../src/training/statistics/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';
import { usePage } from '../../../shared/page-context';
import { Gap } from '../../../shared/text/gap';
import styles from '../training.module.css';

const TONES: Readonly<Record<QuestionVerdict, TagTone>> = {
  tooFew: 'neutral',
  almostAllRight: 'warning',
  hardlyAnyRight: 'warning',
  reversed: 'danger',
  weak: 'warning',
  fair: 'information',
  good: 'success',
  notComparable: 'neutral',
};

/** How a question does, in a sentence; the numbers stand behind it. */
export function Figures({ figures }: { figures: QuestionFigures }) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const { asked, rightPercent, discrimination, verdict } = figures;
  if (rightPercent === undefined) {
    return (
      <p className={styles.note}>
        {t('training.statistics.tooFew', { count: asked, least: LEAST_ANSWERS })}
      </p>
    );
  }
  return (
    <p className={styles.note}>
      <Tag tone={TONES[verdict]}>{t(`training.statistics.verdict.${verdict}`)}</Tag>{' '}
      {t(`training.statistics.means.${verdict}`)}
      <Gap />
      {t('training.statistics.right', { percent: rightPercent, count: asked })}
      {discrimination !== undefined &&
        ` ${t('training.statistics.discrimination', {
          value: new Intl.NumberFormat(locale, {
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
          }).format(discrimination / 100),
        })}`}
    </p>
  );
}
