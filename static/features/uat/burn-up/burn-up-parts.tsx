import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BurnUpPart, BurnUpSeries } from '../../../../src/uat/burn-up/contract';
import parts from '../../plan/plan-parts.module.css';
import { BurnUpChart } from './burn-up-chart';
import styles from './burn-up.module.css';
import { leftOf, linesOf, pointOf } from './burn-up-series';
import { SeriesTable } from './series-table';
import { useFinding } from './use-finding';

/** Drawings that are shown before somebody asks for the rest. */
const FEW = 6;

interface BurnUpPartsProps {
  readonly by: BurnUpPart;
  readonly series: readonly BurnUpSeries[];
  readonly days: { readonly from: string; readonly to: string };
  readonly nameOf: (key: string) => string;
}

/** The burn-up of each module, tester or severity: small drawings over the same days, those with most left first. */
export function BurnUpParts({ by, series, days, nameOf }: BurnUpPartsProps) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const sorted = useMemo(
    () =>
      inOrder(
        series.filter((each) => each.by === by),
        by,
      ),
    [series, by],
  );
  const finding = useFinding(by, sorted, nameOf);
  // One part alone would say what the whole says.
  if (sorted.length === 0 || (by !== 'severity' && sorted.length === 1)) return null;
  const shown = isWhole ? sorted : sorted.slice(0, FEW);
  return (
    <section className={parts.part} aria-label={t(`uat.burnUp.by.${by}.title`)}>
      <h3>{finding}</h3>
      <ul className={styles.multiples}>
        {shown.map((each) => (
          <Multiple key={each.key} series={each} days={days} name={nameOf(each.key)} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <div>
          <Button appearance="subtle" onClick={() => setIsWhole(true)}>
            {t('uat.burnUp.showAll', { count: sorted.length })}
          </Button>
        </div>
      )}
      <SeriesTable {...{ by, nameOf }} series={sorted} />
    </section>
  );
}

function inOrder(series: readonly BurnUpSeries[], by: BurnUpPart): readonly BurnUpSeries[] {
  return [...series].sort((one, other) =>
    by === 'severity' ? one.key.localeCompare(other.key) : leftOf(other) - leftOf(one),
  );
}

interface MultipleProps extends Pick<BurnUpPartsProps, 'days'> {
  readonly series: BurnUpSeries;
  readonly name: string;
}

function Multiple({ series, days, name }: MultipleProps) {
  const { t } = useTranslation();
  const lines = useMemo(() => linesOf(series), [series]);
  const { total, done } = pointOf(series);
  const label = t(`uat.burnUp.by.${series.by}.one`, { name, total, done });
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <BurnUpChart size="part" {...{ label, lines, days }} />
    </li>
  );
}
