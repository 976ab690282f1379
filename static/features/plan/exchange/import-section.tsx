import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import parts from '../plan-parts.module.css';
import { ImportDoneMessage } from './import-done-message';
import { ImportReportView } from './import-report-view';
import { packFile, type PackedFile } from './pack-file';
import styles from './exchange.module.css';

/** Choose a file, read what it would do, and then let it. */
export function ImportSection({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<{ readonly name: string; readonly file: PackedFile }>();
  const [reading, setReading] = useState(0);
  const check = useMutation({
    mutationFn: async ({ name, file }: { name: string; file: File | PackedFile }) => {
      const packed = file instanceof File ? await packFile(file) : file;
      setChosen({ name, file: packed });
      setReading((count) => count + 1);
      return 'refused' in packed
        ? undefined
        : call('plan.checkImport', { engagementId, ...packed });
    },
  });
  const bring = useMutation({
    mutationFn: ({ seen, takeOut }: { seen: string; takeOut: boolean }) => {
      const file = chosen?.file;
      if (file === undefined || 'refused' in file) throw new Error('No file was chosen.');
      return call('plan.import', { engagementId, ...file, seen, takeOut });
    },
    onSuccess: ({ plan }) => {
      client.setQueryData(['plan.get', engagementId], plan);
      void client.invalidateQueries({ queryKey: ['engagement.overview', engagementId] });
    },
  });
  const read = (name: string, file: File | PackedFile) => {
    bring.reset();
    check.mutate({ name, file });
  };
  const choose = (file: File | undefined) => {
    if (file !== undefined) read(file.name, file);
  };
  const isOld = bring.isError && failureDetail(bring.error).code === 'CONFLICT';
  const refused =
    chosen !== undefined && 'refused' in chosen.file ? chosen.file.refused : undefined;
  return (
    <section className={parts.part}>
      <h3>{t('exchange.importTitle')}</h3>
      <p>{t('exchange.importText')}</p>
      <label
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          choose(event.dataTransfer.files[0]);
        }}
      >
        <span>{t('exchange.choose')}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.txt,.xml"
          onChange={({ target }) => {
            choose(target.files?.[0]);
            // The same file can be chosen again after it was mended.
            target.value = '';
          }}
        />
      </label>
      {check.isPending && (
        <div role="status">
          <p>{t('exchange.checking')}</p>
          <Loading lines={4} />
        </div>
      )}
      {refused !== undefined && !check.isPending && (
        <p role="alert">{t(`exchange.refused.${refused}`)}</p>
      )}
      {check.isError && <ErrorMessage failure={check.error} />}
      {bring.isSuccess && <ImportDoneMessage done={bring.data} />}
      {check.data !== undefined && !bring.isSuccess && (
        <ImportReportView
          // What was decided on one comparison does not count for the next.
          key={reading}
          name={chosen?.name ?? ''}
          preview={check.data}
          isImporting={bring.isPending}
          onImport={(seen, takeOut) => bring.mutate({ seen, takeOut })}
        />
      )}
      {bring.isError && <ErrorMessage failure={bring.error} />}
      {chosen !== undefined && isOld && (
        <div>
          <Button onClick={() => read(chosen.name, chosen.file)}>{t('exchange.checkAgain')}</Button>
        </div>
      )}
    </section>
  );
}
