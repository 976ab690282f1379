import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { severity as severities, type Severity } from '../../../../../src/uat/case/contract';
import type { Attempt, RunFacts } from '../../../../../src/uat/run/contract';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { Problem } from '../../../../shared/feedback/problem';
import { Field } from '../../../../shared/form/field';
import { TextInput } from '../../../../shared/form/text-input';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import bugStyles from './bug.module.css';
import { LikelyBugs } from './likely-bugs';
import { PicturesField } from './pictures-field';
import { useReportBug } from './use-report-bug';
import { WordsField } from './words-field';

interface BugFormProps {
  readonly run: RunFacts;
  readonly attempt: Attempt;
  readonly pictures: Pictures;
  readonly onDone: () => void;
}

/** Tells of a bug: most of it is known from the answers. What may be the same one is shown before it is made. */
export function BugForm({ run, attempt, pictures, onDone }: BugFormProps) {
  const { t } = useTranslation();
  const wrong = attempt.steps.find(({ outcome }) => outcome === 'fail' || outcome === 'blocked');
  const [title, setTitle] = useState(`${run.title}: ${firstLine(wrong?.actual)}`.slice(0, 200));
  const [actual, setActual] = useState(wrong?.actual ?? attempt.reason ?? '');
  const [severity, setSeverity] = useState<Severity>();
  const [isTried, setIsTried] = useState(false);
  const report = useReportBug(run, attempt, wrong?.stepId, pictures, onDone);
  const missing = (isMissing: boolean) => (isTried && isMissing ? [t('errors.fieldMissing')] : []);
  const send = (bug: Parameters<typeof report.mutate>[0]['bug']) => {
    const isWhole = severity !== undefined && title.trim() !== '' && actual.trim() !== '';
    if (isWhole) report.mutate({ severity, bug });
    else setIsTried(true);
  };
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        send({ title: title.trim(), actual: actual.trim() });
      }}
    >
      <Field
        name="uatBugTitle"
        label={t('uat.bug.name')}
        isRequired
        problems={missing(title.trim() === '')}
      >
        {(control) => <TextInput {...control} maxLength={200} value={title} onChange={setTitle} />}
      </Field>
      <WordsField
        name="uatBugActual"
        label={t('uat.tester.why.fail')}
        problems={missing(actual.trim() === '')}
        rows={3}
        value={actual}
        onChange={setActual}
        pictures={pictures}
      />
      <fieldset className={bugStyles.severities}>
        <legend>{t('uat.bug.severity')}</legend>
        {severities.options.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="uatSeverity"
              checked={severity === each}
              onChange={() => setSeverity(each)}
            />
            {t(`uat.severity.${each}`)}
          </label>
        ))}
        {isTried && severity === undefined && <Problem>{t('errors.severityMissing')}</Problem>}
      </fieldset>
      <PicturesField pictures={pictures} />
      <LikelyBugs
        run={run}
        stepId={wrong?.stepId}
        title={title}
        isBusy={report.isPending}
        onChoose={(existing) => send({ existing })}
      />
      {report.isError && <ErrorMessage failure={report.error} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" isLoading={report.isPending}>
          {t('uat.bug.report')}
        </Button>
      </div>
    </form>
  );
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0] ?? '';
}
