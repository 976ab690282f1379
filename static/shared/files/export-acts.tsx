import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { TableFormat } from '../../../src/files/contract';
import { ErrorMessage } from '../feedback/error-message';
import styles from './export-acts.module.css';
import type { useFileExport } from './use-file-export';

/** Named here, so that what writes files is loaded when one is written. */
const FORMATS = ['xlsx', 'csv'] as const satisfies readonly TableFormat[];

interface ExportActsProps {
  readonly save: ReturnType<typeof useFileExport>;
  /** How far it is. */
  readonly reading: (count: number) => string;
  readonly exported: (made: { readonly name: string; readonly count: number }) => string;
}

/** One click a format; how far it is, and what came of it. */
export function ExportActs({ save, reading, exported }: ExportActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.acts}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            isDisabled={save.isPending}
            isLoading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t(`files.formats.${format}`)}
          </Button>
        ))}
        {save.isPending && (
          <Button appearance="subtle" onClick={save.stop}>
            {t('files.stop')}
          </Button>
        )}
      </div>
      <p role="status">
        {save.isPending && reading(save.count)}
        {save.isSuccess && exported(save.data)}
      </p>
      {save.isError && <ErrorMessage failure={save.error} />}
    </>
  );
}
