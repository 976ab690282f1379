import { useTranslation } from 'react-i18next';
import type { SrsEntry } from '../../../../src/srs/entries/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { ExportActs } from '../../../shared/files/export-acts';
import { useFileExport } from '../../../shared/files/use-file-export';
import styles from '../document/document.module.css';

interface ExportSrsProps {
  readonly requirements: readonly RequirementFacts[];
  readonly entries: readonly SrsEntry[];
  /** Of the baseline that is shown; absent for the draft. */
  readonly number?: number;
}

/** The requirements that the document shows, one click a format. */
export function ExportSrs({ requirements, entries, number }: ExportSrsProps) {
  const { t } = useTranslation();
  const save = useFileExport(async (format) => {
    const { srsFile } = await import('./srs-file');
    const state = number === undefined ? t('srs.diff.draft') : t('srs.baseline.name', { number });
    return {
      name: `${t('srs.register')} ${state}`,
      content: srsFile(requirements, entries, t, format),
      count: requirements.length,
    };
  });
  return (
    <div className={styles.bar}>
      <ExportActs
        save={save}
        reading={(count) => t('srs.shown', { count })}
        exported={({ name, count }) => t('srs.exported', { name, count })}
      />
    </div>
  );
}
