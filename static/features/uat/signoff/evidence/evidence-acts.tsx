import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { fileName } from '../../../../shared/files/file-name';
import { saveContent } from '../../../../shared/files/save-content';
import { useDates } from '../../../../shared/text/use-dates';
import parts from '../../../plan/plan-parts.module.css';
import styles from '../signoff.module.css';

const FORMATS = ['docx', 'xlsx'] as const;

/** The evidence of the acceptance test as one file: results, every attempt, open bugs, signatures and their hashes. */
export function EvidenceActs({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [share, setShare] = useState(0);
  const save = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      setShare(0);
      const { readEvidence } = await import('./read-evidence');
      const facts = await readEvidence(engagementId, setShare);
      const { evidenceOf } = await import('./evidence-content');
      const { evidenceFile } = await import('./evidence-file');
      const words = {
        text: (key: string, values = {}) => t(key, values),
        day: dates.day,
        moment: dates.moment,
      };
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
      {save.isPending && (
        <ProgressBar value={share} ariaLabel={t('uat.evidence.progress')} isIndeterminate={false} />
      )}
      <p role="status">{save.isSuccess && t('uat.evidence.saved', { name: save.data })}</p>
      {save.isError && <ErrorMessage failure={save.error} />}
    </section>
  );
}
