import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../../shared/call';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { fileName } from '../../../../shared/files/file-name';
import { saveContent } from '../../../../shared/files/save-content';
import { useDates } from '../../../../shared/text/use-dates';
import parts from '../../../plan/plan-parts.module.css';
import styles from '../signoff.module.css';

const FORMATS = ['docx', 'xlsx'] as const;

/** The evidence of the acceptance test as one file: results, open bugs, signatures and their hashes. */
export function EvidenceActs({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const save = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const [exit, signoffs, trace, overview] = await Promise.all([
        call('uat.exit', { engagementId }),
        call('uat.signoffs', { engagementId }),
        call('uat.trace', { engagementId }),
        call('engagement.overview', { engagementId }),
      ]);
      const { evidenceOf } = await import('./evidence-content');
      const { evidenceFile } = await import('./evidence-file');
      const words = {
        text: (key: string, values = {}) => t(key, values),
        day: dates.day,
        moment: dates.moment,
      };
      const facts = { clientName: overview.clientName, exit, signoffs, trace };
      const evidence = evidenceOf(facts, words, Date.now());
      const name = `${fileName(evidence.title)}.${format}`;
      saveContent(name, evidenceFile(evidence, format, t('uat.evidence.nothing')));
      return name;
    },
  });
  return (
    <section className={parts.part} aria-label={t('uat.evidence.title')}>
      <h3>{t('uat.evidence.title')}</h3>
      <p>{t('uat.evidence.what')}</p>
      <div className={styles.acts}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            isDisabled={save.isPending}
            isLoading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t(`uat.evidence.format.${format}`)}
          </Button>
        ))}
      </div>
      <p role="status">{save.isSuccess && t('uat.evidence.saved', { name: save.data })}</p>
      {save.isError && <ErrorMessage failure={save.error} />}
    </section>
  );
}
