import { useTranslation } from 'react-i18next';
import type { CertificateFacts } from '../../../../src/training/certificate/contract';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';

interface CertificateSheetProps {
  readonly certificate: CertificateFacts;
  /** Of its holder. */
  readonly name: string;
}

/** The certificate as one sheet: who has passed what, when, and how to check it. */
export function CertificateSheet({ certificate, name }: CertificateSheetProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { clientName, track, score, issued, expires, number, code, chapters } = certificate;
  return (
    <article
      className={styles.certificate}
      aria-label={t('training.certificate.sheet', { number })}
    >
      <p>
        <bdi>{clientName}</bdi>
      </p>
      <h3>{t('training.certificate.heading')}</h3>
      <p className={styles.name}>
        <bdi>{name}</bdi>
      </p>
      <p>{t('training.certificate.passed', { track: t(`training.track.${track}`) })}</p>
      <p className={styles.note}>{chapters.map(({ title }) => title).join(' · ')}</p>
      <dl>
        <div>
          <dt>{t('training.certificate.number')}</dt>
          <dd>{number}</dd>
        </div>
        {score !== undefined && (
          <div>
            <dt>{t('training.certificate.score')}</dt>
            <dd>{score} %</dd>
          </div>
        )}
        <div>
          <dt>{t('training.certificate.issued')}</dt>
          <dd>{dates.day(issued)}</dd>
        </div>
        <div>
          <dt>{t('training.certificate.expires')}</dt>
          <dd>{dates.day(expires)}</dd>
        </div>
      </dl>
      <p>
        {t('training.certificate.code')}{' '}
        <span className={styles.code}>{code.replace(/(.{4})(?=.)/g, '$1-')}</span>
      </p>
    </article>
  );
}
