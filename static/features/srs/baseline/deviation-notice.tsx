import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import { isDrift } from '../../../../src/srs/baseline/contract';
import type { SrsView } from '../../../../src/srs/contract';
import styles from '../srs.module.css';
import { SrsLink } from '../document/srs-link';
import { Gap } from '../../../shared/text/gap';

/** That the specification is not as it was signed, and how much of that no change request has approved. */
export function DeviationNotice({ srs }: { readonly srs: SrsView }) {
  const { t } = useTranslation();
  const { deviations, entryDeviations, summary } = srs;
  const signed = summary.baselines.filter(({ state }) => state === 'signed').at(-1);
  const [count, beside] = [deviations.length, entryDeviations.length];
  if (signed === undefined || count + beside === 0) return null;
  const drift = deviations.filter(isDrift).length;
  const besideDrift = entryDeviations.filter(isDrift).length;
  const { number } = signed;
  return (
    <SectionMessage appearance={drift + besideDrift > 0 ? 'warning' : 'information'}>
      {count > 0 && <p>{t('srs.baseline.deviates', { count, number })}</p>}
      {beside > 0 && (
        <p>
          {t('srs.baseline.besideDeviates', { count: beside, number })}
          <Gap />
          {besideDrift > 0
            ? t('srs.baseline.besideDrift', { count: besideDrift })
            : t('srs.baseline.noDrift')}
        </p>
      )}
      <p className={styles.sentence}>
        {count > 0 &&
          (drift > 0 ? t('srs.baseline.drift', { count: drift }) : t('srs.baseline.noDrift'))}
        <Gap />
        <SrsLink to={`/srs/baselines?from=${String(number)}`}>{t('srs.baseline.seeDiff')}</SrsLink>
      </p>
    </SectionMessage>
  );
}
