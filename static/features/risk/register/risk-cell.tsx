import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Tag } from '../../../shared/feedback/tag';
import { useDates } from '../../../shared/text/use-dates';
import { BandTag } from '../scoring/band-tag';
import { RatingWords } from '../scoring/rating-words';
import { useModelWords } from '../scoring/use-model-words';
import type { Column } from './columns';

export interface RowWords {
  readonly model: ScoringModel;
  readonly personName: (accountId: string) => string;
  readonly phaseName: (phaseId: string) => string | undefined;
  /** Jira's summary of its issue, or the event. */
  readonly titleOf: (risk: RiskView) => string;
}

interface RiskCellProps {
  readonly risk: RiskView;
  readonly column: Column;
  readonly words: RowWords;
}

/** What one column says about one risk. */
export function RiskCell({ risk, column, words }: RiskCellProps) {
  const { t } = useTranslation();
  const modelWords = useModelWords(words.model);
  switch (column) {
    case 'band':
      return <BandTag band={risk.band} model={words.model} />;
    case 'rating':
      return <RatingWords risk={risk} />;
    case 'category':
      return modelWords.category(risk.category);
    case 'phase':
      return words.phaseName(risk.phaseId ?? '') ?? t('risk.form.noPhase');
    case 'owner':
      return risk.ownerAccountId === undefined
        ? t('risk.noOwner')
        : words.personName(risk.ownerAccountId);
    case 'proximity':
      return t(
        risk.proximity === undefined ? 'risk.form.open' : `risk.proximity.${risk.proximity}`,
      );
    case 'review':
      return <Review risk={risk} />;
    case 'state':
      return t(`risk.state.${risk.state}`);
  }
}

function Review({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (risk.reviewDate === undefined) return t('risk.noReview');
  return (
    <>
      {dates.day(risk.reviewDate)} {risk.isOverdue && <Tag tone="danger">{t('risk.overdue')}</Tag>}
    </>
  );
}
