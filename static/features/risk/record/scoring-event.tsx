import { useTranslation } from 'react-i18next';
import { useDates } from '../../../shared/text/use-dates';
import { useNumbers } from '../../plan/people/use-numbers';
import { BandTag } from '../scoring/band-tag';
import { modelWords } from '../scoring/use-model-words';
import type { PastEvent, Scored } from './scored-history';

/** Score and band of then, beside an act. */
export function ScoredThen({ scored }: { scored: Scored }) {
  const { t } = useTranslation();
  return (
    <p>
      {t('risk.history.scored', { score: scored.score })}{' '}
      <BandTag band={scored.band} model={scored.model} />
    </p>
  );
}

interface ScoringEventProps {
  readonly event: PastEvent & { readonly kind: 'scoring' };
  readonly personName: (account: string) => string;
}

/** What another scoring model made of a risk that nobody touched. */
export function ScoringEvent({ event, personName }: ScoringEventProps) {
  const translation = useTranslation();
  const { t } = translation;
  const dates = useDates();
  const number = useNumbers();
  const { before, after, accountId, at } = event;
  const bandOf = ({ band, model }: Scored) => modelWords(model, translation).band(band);
  const isOtherBand = bandOf(before) !== bandOf(after);
  const isOtherDays = before.days !== after.days;
  return (
    <>
      <p>
        {t('risk.history.scoring', { person: personName(accountId), moment: dates.moment(at) })}
      </p>
      <ul>
        {isOtherBand && (
          <li>
            {t('risk.history.bandThen', {
              score: after.score,
              before: bandOf(before),
              after: bandOf(after),
            })}
          </li>
        )}
        {isOtherDays && (
          <li>
            {t('risk.history.daysThen', { before: number(before.days), after: number(after.days) })}
          </li>
        )}
        {!isOtherBand && !isOtherDays && <li>{t('risk.history.sameThen')}</li>}
      </ul>
    </>
  );
}
