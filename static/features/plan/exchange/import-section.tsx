import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Problem } from '../../../shared/feedback/problem';
import { FileChoice } from '../../../shared/files/file-choice';
import parts from '../plan-parts.module.css';
import { ImportDoneMessage } from './import-done-message';
import { ImportProgress } from './import-progress';
import { ImportReportView } from './import-report-view';
import { useImport } from './use-import';
import styles from './exchange.module.css';

/** Choose a file, read what it would do, and then let it. */
export function ImportSection({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { step, refused, chosen, check, bring, begin, putAway } = useImport(engagementId);
  const isOld = bring.isError && failureDetail(bring.error).code === 'CONFLICT';
  const shown = bring.isSuccess || check.isPending ? undefined : check.data;
  return (
    <section className={parts.part}>
      <h3>{t('exchange.importTitle')}</h3>
      <p>{t('exchange.importText')}</p>
      <FileChoice
        label={t('exchange.choose')}
        accept=".xlsx,.csv,.txt,.xml"
        onChoose={([file]) => {
          if (file !== undefined) begin(file);
        }}
      />
      {step !== undefined && <ImportProgress step={step} />}
      {refused !== undefined && <Problem>{t(`exchange.refused.${refused}`)}</Problem>}
      {check.isError && <ErrorMessage failure={check.error} />}
      {bring.isSuccess && <ImportDoneMessage done={bring.data} />}
      {shown !== undefined && (
        <ImportReportView
          // What was decided on one comparison does not count for the next.
          key={check.submittedAt}
          name={shown.file.name}
          preview={shown.preview}
          isImporting={bring.isPending}
          onImport={(seen, takeOut) => bring.mutate({ seen, takeOut })}
        />
      )}
      {bring.isError && <ErrorMessage failure={bring.error} />}
      {chosen !== undefined && !bring.isSuccess && step === undefined && (
        <div className={styles.acts}>
          {isOld && <Button onClick={() => begin(chosen)}>{t('exchange.checkAgain')}</Button>}
          <Button appearance="subtle" onClick={putAway}>
            {t('exchange.putAway', { name: chosen.name })}
          </Button>
        </div>
      )}
    </section>
  );
}
