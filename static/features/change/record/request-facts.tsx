import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import type { ChangeSimulation } from '../../../../src/change/effects/contract';
import {
  TOUCHED_KINDS,
  type Touched,
  type TouchedKind,
} from '../../../../src/change/impact/contract';
import styles from '../../../shared/register/record.module.css';
import { useCostLine } from '../use-cost-line';
import { useMovesLine } from './use-moves-line';

interface RequestFactsProps {
  readonly change: ChangeView;
  readonly currency: string;
  /** Absent until it is known, and for what moves nothing. */
  readonly simulation?: ChangeSimulation;
}

type TouchedCount = readonly [TouchedKind | 'besideRequirements', number];

/** What a client needs to know before he decides, in his words: what, why, what it costs and moves, and what if not. */
export function RequestFacts({ change, currency, simulation }: RequestFactsProps) {
  const { t } = useTranslation();
  const costLine = useCostLine(currency);
  const movesLine = useMovesLine();
  const { impact, about, figures } = change;
  const named: Partial<Record<TouchedKind, readonly Touched[]>> = impact ?? about ?? {};
  // Goals and texts stand in the list of the requirements.
  const isBeside = ({ id = '' }: Touched) => id.includes(':');
  const beside = named.requirements?.filter(isBeside).length ?? 0;
  const counts = TOUCHED_KINDS.flatMap((kind): readonly TouchedCount[] => {
    const count = named[kind]?.length ?? 0;
    if (kind !== 'requirements') return [[kind, count]];
    return [
      [kind, count - beside],
      ['besideRequirements', beside],
    ];
  });
  const touched = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`change.touchedCount.${kind}`, { count }));
  const lines = [
    ['what', change.what],
    ['why', change.why],
    ['costs', impact === undefined ? t('change.notAnalysed') : costLine(figures)],
    ...(simulation === undefined ? [] : [['moves', movesLine(simulation)] as const]),
    ...(touched.length === 0 ? [] : [['touched', touched.join(' · ')] as const]),
    ['doNothing', change.doNothing],
  ] as const;
  return (
    <dl className={styles.lines}>
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`change.fact.${name}`)}</dt>
          <dd>{text === '' ? t('change.notGiven') : text}</dd>
        </div>
      ))}
    </dl>
  );
}
