import { useTranslation } from 'react-i18next';
import type { RiskFilter } from '../../../../src/risk/contract';
import { useModelWords } from '../../risk/scoring/use-model-words';
import { useRegister } from '../../risk/use-register';
import { useNumbers } from '../people/use-numbers';

const OPEN_THREATS: RiskFilter = { group: 'open', kind: 'threat' };
/** So many fit on a page that a sponsor reads. */
const MOST = 5;
const NO_MODEL = { bands: [], categories: [] };

/** The worst open threats, a line each; undefined as long as they are not known. */
export function useTopRisks(engagementId: string): readonly string[] | undefined {
  const { t } = useTranslation();
  const number = useNumbers();
  const register = useRegister(engagementId, OPEN_THREATS, 'score');
  const [page] = register.data?.pages ?? [];
  const words = useModelWords(page?.register.scoring.model ?? NO_MODEL);
  return page?.rows.slice(0, MOST).map(({ event, band, score, exposureDays }) =>
    t('status.line.risk', {
      name: event,
      band: words.band(band),
      score,
      days: number(exposureDays),
    }),
  );
}
