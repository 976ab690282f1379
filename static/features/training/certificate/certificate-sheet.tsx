import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../../src/training/certificate/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { usePage } from '../../../shared/page-context';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { DrawingPicture } from './drawing/drawing-picture';
import type { CertificateFormat } from './save-certificate';
import { useCertificateDrawing } from './use-certificate-drawing';

const FORMATS = ['pdf', 'png'] as const satisfies readonly CertificateFormat[];

interface CertificateSheetProps {
  readonly view: CertificateView;
  /** Of its holder. */
  readonly name: string;
  /** Whether that is who it is: no file says that somebody unknown has passed. */
  readonly isNamed: boolean;
}

/** The certificate as one sheet, as it is printed and saved, and what it says for who cannot read the picture. */
export function CertificateSheet({ view, name, isNamed }: CertificateSheetProps) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const drawing = useCertificateDrawing(view, name);
  const save = useMutation({
    mutationFn: async (format: CertificateFormat) =>
      (await import('./save-certificate')).saveCertificate(drawing, format, locale),
  });
  return (
    <>
      <article className={styles.certificate} aria-label={drawing.title}>
        <DrawingPicture drawing={drawing} />
        <Told view={view} name={name} />
      </article>
      <div className={styles.acts}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            appearance={format === 'pdf' ? 'primary' : 'default'}
            isDisabled={!isNamed || save.isPending}
            isLoading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t(`training.certificate.save.${format}`)}
          </Button>
        ))}
        <Button onClick={() => window.print()}>{t('risk.print.act')}</Button>
      </div>
      {save.isError && <ErrorMessage failure={save.error} />}
    </>
  );
}

/** The same in words, in letters that do not shrink with the screen. */
function Told({ view: { certificate }, name }: Pick<CertificateSheetProps, 'view' | 'name'>) {
  const { t } = useTranslation();
  const dates = useDates();
  const { track, score, issued, expires, number, chapters } = certificate;
  const told: readonly (readonly [string, string])[] = [
    [t('training.certificate.holder'), name],
    [t('training.certificate.track'), t(`training.track.${track}`)],
    [t('training.certificate.chapters'), chapters.map(({ title }) => title).join(' · ')],
    [t('training.certificate.number'), number],
    ...(score === undefined
      ? []
      : [[t('training.certificate.score'), `${String(score)}%`] as const]),
    [t('training.certificate.issued'), dates.day(issued)],
    [t('training.certificate.expires'), dates.day(expires)],
  ];
  return (
    <dl>
      {told.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
