import { useTranslation } from 'react-i18next';
import type { SrsView } from '../../../../src/srs/contract';
import { useDates } from '../../../shared/text/use-dates';
import { JiraDriftNotice } from '../jira/drift-notice';
import { DeviationNotice } from '../baseline/deviation-notice';
import { Signatures } from '../baseline/signatures';
import styles from '../srs.module.css';
import { SrsLink } from './srs-link';

interface StandingBlockProps {
  readonly srs: SrsView;
  /** Of the baseline that is shown; absent for the draft. */
  readonly number?: number;
}

/** What one is reading: a baseline with its signatures, or the draft and how far it is from what was signed. */
export function StandingBlock({ srs, number }: StandingBlockProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { baselines } = srs.summary;
  const baseline = baselines.find((one) => one.number === number);
  const signed = baselines.filter(({ state }) => state === 'signed').at(-1);
  const waiting = baselines.find(({ state }) => state === 'inSignOff');
  if (baseline !== undefined) {
    return (
      <div className={styles.sentence}>
        <p>
          {t('srs.baseline.name', { number: baseline.number })} ·{' '}
          {t(`srs.baseline.state.${baseline.state}`)} · {dates.moment(baseline.at)}
        </p>
        <Signatures signatures={baseline.signatures} />
        <p>{t('srs.sign.hash', { hash: baseline.hash })}</p>
        {baseline.state === 'inSignOff' && (
          <p>
            <SrsLink to="/srs/baselines">
              {t('srs.sign.toSign', { number: baseline.number })}
            </SrsLink>
          </p>
        )}
      </div>
    );
  }
  return (
    <div className={styles.sentence}>
      {waiting !== undefined && (
        <p>
          <SrsLink to="/srs/baselines">{t('srs.sign.waits', { number: waiting.number })}</SrsLink>
        </p>
      )}
      {signed === undefined ? (
        <p>{t('srs.baseline.never')}</p>
      ) : (
        srs.deviations.length + srs.entryDeviations.length === 0 && (
          <p>{t('srs.baseline.asSigned', { number: signed.number })}</p>
        )
      )}
      <div className={styles.notices}>
        <DeviationNotice srs={srs} />
        <JiraDriftNotice srs={srs} />
      </div>
    </div>
  );
}
