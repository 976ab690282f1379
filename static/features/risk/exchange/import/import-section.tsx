import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskLibrary } from '../../../../../src/risk/library/contract';
import type { ScoringModel } from '../../../../../src/risk/scoring/contract';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import parts from '../../../plan/plan-parts.module.css';
import { ImportReport } from './import-report';
import styles from './import.module.css';
import { MappingFields, missingFields } from './mapping-fields';
import { useImport } from './use-import';
import { isToWrite } from './write-rows';

interface ImportSectionProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  readonly phases: RiskLibrary['phases'];
}

/** Choose a file, say what its columns are, read what it would do, and then let it. */
export function ImportSection({ engagementId, model, phases }: ImportSectionProps) {
  const { t } = useTranslation();
  const flow = useImport(engagementId, { categories: model.categories, phases });
  const { choice, report, compare, write, done } = flow;
  const file = choice?.file;
  const missing = file === undefined ? [] : missingFields(file);
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
    <section className={parts.part} aria-label={t('risk.import.title')}>
      <h3>{t('risk.import.title')}</h3>
      <p>{t('risk.import.what')}</p>
      <label className={styles.drop}>
        <span>{t('exchange.choose')}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            begun.current = false;
            if (chosen !== undefined) void flow.choose(chosen);
            // The same file can be chosen again after it was mended.
            target.value = '';
          }}
        />
      </label>
      {choice?.notes.map(({ key, params }) => (
        <p key={key} role={file === undefined ? 'alert' : undefined}>
          {t(`exchange.problem.${key}`, params)}
        </p>
      ))}
      {file !== undefined && (
        <>
          <h4 className={styles.name}>
            {t('risk.import.chosen', { name: file.name, count: file.table.rows.length })}
          </h4>
          <MappingFields file={file} onChange={flow.map} />
          {missing.length > 0 && (
            <p role="alert">
              {t('risk.import.missing', {
                fields: missing.map((field) => t(`risk.exchange.column.${field}`)).join(', '),
              })}
            </p>
          )}
          <div className={parts.choices}>
            <Button
              isDisabled={!canCompare || isBusy}
              isLoading={compare.isPending}
              onClick={() => compare.mutate(file)}
            >
              {t(report === undefined ? 'risk.import.compare' : 'exchange.checkAgain')}
            </Button>
            {report !== undefined && !write.isSuccess && (
              <Button
                appearance="primary"
                isDisabled={count === 0 || isBusy}
                isLoading={write.isPending}
                onClick={() => write.mutate(report)}
              >
                {t('risk.import.write', { count })}
              </Button>
            )}
            <Button appearance="subtle" onClick={flow.forget}>
              {t('risk.import.forget')}
            </Button>
          </div>
          <p role="status">
            {compare.isPending && t('risk.import.comparing', { done, all: file.table.rows.length })}
            {write.isPending && t('risk.import.writing', { done, count })}
            {write.isSuccess && t('risk.import.written')}
            {report !== undefined && count === 0 && !write.isSuccess && t('exchange.nothing')}
          </p>
        </>
      )}
      {compare.isError && <ErrorMessage failure={compare.error} />}
      {write.isError && <ErrorMessage failure={write.error} />}
      {report !== undefined && (
        <ImportReport
          {...{ report, model }}
          phaseName={(id) => phases.find(({ phaseId }) => phaseId === id)?.name ?? id}
          isWritten={write.isSuccess}
        />
      )}
    </section>
  );
}
