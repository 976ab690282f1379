import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BaselineState, SrsBaseline } from '../../../../src/srs/baseline/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';
import { useDates } from '../../../shared/text/use-dates';
import { Scroller } from '../../plan/scroller';
import parts from '../../plan/plan-parts.module.css';
import { Signatures } from './signatures';

const TONES: Readonly<Record<BaselineState, TagTone>> = {
  inSignOff: 'information',
  signed: 'success',
  void: 'neutral',
};

/** All baselines, the last one first. */
export function BaselineTable({ baselines }: { readonly baselines: readonly SrsBaseline[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className={parts.part} aria-label={t('srs.baseline.all')}>
      <h3>{t('srs.baseline.all')}</h3>
      <Scroller label={t('srs.baseline.all')}>
        <table className={parts.table}>
          <thead>
            <tr>
              {(['number', 'state', 'at', 'total', 'reason', 'signatures', 'hash'] as const).map(
                (column) => (
                  <th key={column} scope="col">
                    {t(`srs.baseline.column.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {[...baselines].reverse().map((baseline) => (
              <tr key={baseline.number}>
                <th scope="row">
                  <Link to={`/srs?baseline=${String(baseline.number)}`}>
                    {t('srs.baseline.name', { number: baseline.number })}
                  </Link>
                </th>
                <td className={parts.day}>
                  <Tag tone={TONES[baseline.state]}>
                    {t(`srs.baseline.state.${baseline.state}`)}
                  </Tag>
                </td>
                <td className={parts.day}>{dates.moment(baseline.at)}</td>
                <td className={parts.number}>{baseline.total}</td>
                <td>
                  <bdi>{baseline.reason}</bdi>
                </td>
                <td>
                  <Signatures signatures={baseline.signatures} />
                </td>
                <td>
                  <code title={baseline.hash}>{baseline.hash.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
