import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileTable } from '../../../src/files/reading/contract';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Problem } from '../../shared/feedback/problem';
import { FileChoice } from '../../shared/files/file-choice';
import parts from '../plan/plan-parts.module.css';
import { ImportReport } from './import-report';
import type { Importer } from './importer';
import styles from './import.module.css';
import { MappingFields, missingFields } from './mapping-fields';
import { useImport } from './use-import';
import { isToWrite } from './write-rows';

interface ImportSectionProps<Field extends string, Compared> {
  readonly importer: Importer<Field, Compared>;
  readonly title: string;
  /** What may be chosen, and what will not be read. */
  readonly what: string;
  /** Where else a table may come from. */
  readonly other?: (take: (name: string, table: FileTable) => void) => ReactNode;
}

/** Choose a file, say what its columns are, read what it would do, and then let it. */
export function ImportSection<Field extends string, Compared>({
  importer,
  title,
  what,
  other,
}: ImportSectionProps<Field, Compared>) {
  const { t } = useTranslation();
  const flow = useImport(importer);
  const { choice, report, compare, write, done } = flow;
  const { texts } = importer;
  const file = choice?.file;
  const missing = file === undefined ? [] : missingFields(importer, file);
  const canCompare = file !== undefined && missing.length === 0;
  const begun = useRef(false);
  const { mutate } = compare;
  useEffect(() => {
    // A file that the tab kept is compared anew: the register says what of it is done.
    if (begun.current || !canCompare) return;
    begun.current = true;
    mutate(file);
  }, [canCompare, file, mutate]);
  const count = report?.filter(isToWrite).length ?? 0;
  const isBusy = compare.isPending || write.isPending;
  return (
    <section className={parts.part} aria-label={title}>
      <h3>{title}</h3>
      <p>{what}</p>
      <FileChoice
        label={t('exchange.choose')}
        accept={['.xlsx', '.csv', '.txt', ...(texts === undefined ? [] : [texts.ending])].join()}
        onChoose={([chosen]) => {
          begun.current = false;
          if (chosen !== undefined) void flow.choose(chosen);
        }}
      />
      {other?.((name, table) => {
        begun.current = false;
        flow.take(name, table);
      })}
      {choice?.notes.map(({ key, params }) => (
        <p key={key} role={file === undefined ? 'alert' : undefined}>
          {t(`exchange.problem.${key}`, params)}
        </p>
      ))}
      {file !== undefined && (
        <>
          <h4 className={styles.name}>
            {t('registerImport.chosen', { name: file.name, count: file.table.rows.length })}
          </h4>
          <MappingFields {...{ importer, file }} onChange={flow.map} />
          {missing.length > 0 && (
            <Problem>
              {t('registerImport.missing', {
                fields: missing.map(importer.columnName).join(', '),
              })}
            </Problem>
          )}
          <div className={parts.choices}>
            <Button
              isDisabled={!canCompare || isBusy}
              isLoading={compare.isPending}
              onClick={() => compare.mutate(file)}
            >
              {t(report === undefined ? 'registerImport.compare' : 'exchange.checkAgain')}
            </Button>
            {report !== undefined && !write.isSuccess && (
              <Button
                appearance="primary"
                isDisabled={count === 0 || isBusy}
                isLoading={write.isPending}
                onClick={() => write.mutate(report)}
              >
                {t('registerImport.write', { count })}
              </Button>
            )}
            <Button appearance="subtle" onClick={flow.forget}>
              {t('registerImport.forget')}
            </Button>
          </div>
          <p role="status">
            {compare.isPending &&
              t('registerImport.comparing', { done, all: file.table.rows.length })}
            {write.isPending && t('registerImport.writing', { done, count })}
            {write.isSuccess && t('registerImport.written')}
            {report !== undefined && count === 0 && !write.isSuccess && t('registerImport.nothing')}
          </p>
        </>
      )}
      {compare.isError && <ErrorMessage failure={compare.error} />}
      {write.isError && <ErrorMessage failure={write.error} />}
      {report !== undefined && (
        <ImportReport {...{ importer, report }} isWritten={write.isSuccess} />
      )}
    </section>
  );
}
