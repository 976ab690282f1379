import { useTranslation } from 'react-i18next';
import type { CountedScoring, ScoringModel } from '../../../../src/risk/scoring/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useScorings } from '../use-register';
import { modelWords } from './use-model-words';

/** Who replaced the scoring model when, and what was different afterwards; nothing as long as nobody did. */
export function PastScorings({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const scorings = useScorings(engagementId).data?.scorings ?? [];
  const people = usePeople(scorings.map(({ changed }) => changed?.accountId));
  const replacements = scorings.flatMap((scoring, index) => {
    const before = scorings[index + 1];
    return scoring.changed === undefined || before === undefined
      ? []
      : [{ ...scoring.changed, before, after: scoring }];
  });
  if (replacements.length === 0) return null;
  return (
    <section className={parts.part} aria-label={t('risk.scoring.past')}>
      <h3>{t('risk.scoring.past')}</h3>
      <ol>
        {replacements.map(({ accountId, at, before, after }) => (
          <li key={after.version}>
            <p>
              {t('risk.history.scoring', {
                person: people.name(accountId),
                moment: dates.moment(at),
              })}
            </p>
            <Differences before={before} after={after} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const PARTS = ['probabilityPercent', 'scheduleDays', 'bands', 'categories'] as const;

interface DifferencesProps {
  readonly before: CountedScoring;
  readonly after: CountedScoring;
}

function Differences({ before, after }: DifferencesProps) {
  const translation = useTranslation();
  const { t } = translation;
  const spelled = (model: ScoringModel) => {
    const words = modelWords(model, translation);
    return {
      probabilityPercent: model.probabilityPercent.join(' · '),
      scheduleDays: model.scheduleDays.join(' · '),
      bands: model.bands
        .map(({ key, fromScore: score }) =>
          t('risk.scoring.bandFrom', { name: words.band(key), score }),
        )
        .join(' · '),
      categories: model.categories.map(({ key }) => words.category(key)).join(' · '),
    };
  };
  const [old, now] = [spelled(before.model), spelled(after.model)];
  const changed = PARTS.filter((part) => old[part] !== now[part]);
  return (
    <ul>
      {changed.map((part) => (
        <li key={part}>
          {t('risk.history.change', {
            field: t(`risk.scoring.part.${part}`),
            before: old[part],
            after: now[part],
          })}
        </li>
      ))}
      {changed.length === 0 && <li>{t('risk.scoring.onlyWords')}</li>}
    </ul>
  );
}
