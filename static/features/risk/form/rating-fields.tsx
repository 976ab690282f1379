import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { BandTag } from '../scoring/band-tag';
import { useLevelMeaning } from '../scoring/use-level-meaning';
import { OBJECTIVES } from '../scoring/scores';
import { cellOf, scoreOf } from '../../../../src/risk/rating/contract';
import { bandAt } from '../../../../src/risk/scoring/contract';
import group from '../../../shared/form/group.module.css';
import styles from './form.module.css';
import { LevelChoice } from './level-choice';
import { ratingOf, type RatingForm } from './rating-form';

interface RatingFieldsProps {
  readonly name: 'inherent' | 'residual' | 'target';
  readonly model: ScoringModel;
  readonly isIncomplete: boolean;
  readonly value: RatingForm;
  readonly onChange: (rating: RatingForm) => void;
}

/** Probability and the impact on each objective, with the score and band that come of them. */
export function RatingFields({ name, model, isIncomplete, value, onChange }: RatingFieldsProps) {
  const { t } = useTranslation();
  const meaning = useLevelMeaning(model);
  const rating = ratingOf(value);
  const cell = rating === undefined ? undefined : cellOf(rating);
  const score = cell === undefined ? 0 : scoreOf(cell);
  return (
    <fieldset className={group.group}>
      <legend>{t(`risk.rating.${name}`)}</legend>
      <LevelChoice
        name={`${name}-probability`}
        label={t('risk.probability')}
        value={value.probability}
        meaning={(level) => meaning('probability', level)}
        onChange={(probability) => onChange({ ...value, probability })}
      />
      {OBJECTIVES.map((objective) => (
        <LevelChoice
          key={objective}
          name={`${name}-${objective}`}
          label={t(`risk.impactOn.${objective}`)}
          hasNone
          value={value[objective]}
          meaning={(level) => meaning(objective, level)}
          onChange={(level) => onChange({ ...value, [objective]: level })}
        />
      ))}
      <p role="status">
        {cell === undefined ? (
          t('risk.form.notScored')
        ) : (
          <>
            {t('risk.form.score', { ...cell, score })}{' '}
            <BandTag band={bandAt(model.bands, score)?.key ?? ''} model={model} />
          </>
        )}
      </p>
      {isIncomplete && <p className={styles.problem}>{t('risk.form.rateBoth')}</p>}
    </fieldset>
  );
}
