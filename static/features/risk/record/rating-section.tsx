import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';
import { BandTag } from '../scoring/band-tag';
import { RatingLine } from '../scoring/rating-line';
import { useModelWords } from '../scoring/use-model-words';

interface RatingSectionProps {
  readonly risk: RiskView;
  readonly model: ScoringModel;
  readonly phaseName: (phaseId: string) => string;
}

/** How likely and how bad: without treatment, as it stands, and as it shall be. */
export function RatingSection({ risk, model, phaseName }: RatingSectionProps) {
  const { t } = useTranslation();
  const number = useNumbers();
  const words = useModelWords(model);
  const days = (count: number) => t('risk.exposure.days', { days: number(count) });
  return (
    <section className={parts.part} aria-label={t('risk.rating.title')}>
      <h3>{t('risk.rating.title')}</h3>
      <p>
        <BandTag band={risk.band} model={model} />
      </p>
      <dl className={parts.figures}>
        {(['inherent', 'residual', 'target'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`risk.rating.${name}`)}</dt>
            <dd>
              <RatingLine rating={risk[name]} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('risk.exposure.title')}</dt>
          <dd>{days(risk.exposureDays)}</dd>
        </div>
        <div>
          <dt>{t('risk.field.impactDays')}</dt>
          <dd>
            {risk.impactDays === undefined ? t('risk.rating.daysOfLevel') : days(risk.impactDays)}
          </dd>
        </div>
        <div>
          <dt>{t('risk.column.category')}</dt>
          <dd>{words.category(risk.category)}</dd>
        </div>
        <div>
          <dt>{t('risk.column.phase')}</dt>
          <dd>{risk.phaseId === undefined ? t('risk.form.noPhase') : phaseName(risk.phaseId)}</dd>
        </div>
      </dl>
    </section>
  );
}
