import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  USUAL_EXAM_SHARE,
  USUAL_OBSERVATION_DAYS,
  type TrainingRegisterView,
  type TrainingSettings,
} from '../../../../src/training/register/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Field } from '../../../shared/form/field';
import form from '../../../shared/form/form.module.css';
import { NumberInput } from '../../../shared/form/number-input';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { TheirChoice } from '../their-choice';
import { useSaveSeen } from '../use-save-seen';
import { useTrainingSummary, useTrainingWritten } from '../use-training';

const NUMBERS = [
  ['questions', 1, 20],
  ['passMark', 1, 100],
  ['attempts', 1, 10],
  ['coolDown', 0, 720],
  ['timeLimit', 1, 180],
  ['validity', 1, 60],
  ['target', 1, 100],
  ['examShare', 1, 100],
  ['observeFirst', 1, 365],
  ['observeSecond', 2, 366],
] as const;

/** For what older settings do not say. */
const USUAL: Partial<TrainingSettings> = {
  examShare: USUAL_EXAM_SHARE,
  observeFirst: USUAL_OBSERVATION_DAYS.first,
  observeSecond: USUAL_OBSERVATION_DAYS.second,
};

/** How quizzes are held, how long a certificate holds, and what go-live asks for. */
export function TrainingSettingsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useTrainingSummary(engagementId);
  return (
    <section className={parts.page}>
      <PageHeading>{t('training.settings.title')}</PageHeading>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        // What others save meanwhile must not change what is being typed.
        <SettingsForm register={data.register} />
      )}
    </section>
  );
}

function SettingsForm({ register }: { register: TrainingRegisterView }) {
  const { t } = useTranslation();
  const { engagementId, settings, can } = register;
  const written = useTrainingWritten(engagementId);
  const [values, setValues] = useState<TrainingSettings>(settings.values);
  const saving = useSaveSeen({
    seen: settings.version,
    read: async () => (await call('training.summary', { engagementId })).register.settings,
    write: (version) => call('training.configure', { engagementId, version, settings: values }),
    onSaved: written,
  });
  const { save } = saving;
  return (
    <fieldset className={form.form} disabled={!can.configure}>
      {!can.configure && <p>{t('training.settings.mayNotChange')}</p>}
      <div className={parts.pair}>
        {NUMBERS.map(([name, min, max]) => (
          <Field key={name} name={name} label={t(`training.settings.field.${name}`)}>
            {(control) => (
              <NumberInput
                {...control}
                {...{ min, max }}
                value={values[name] ?? USUAL[name] ?? min}
                onChange={(value) => setValues((known) => ({ ...known, [name]: value }))}
              />
            )}
          </Field>
        ))}
      </div>
      <p>{t('training.settings.later')}</p>
      <TheirChoice saving={saving} onTake={(theirs) => setValues(theirs.values)} />
      {can.configure && (
        <div className={form.acts}>
          <Button appearance="primary" isLoading={save.isPending} onClick={() => save.mutate()}>
            {t('act.save')}
          </Button>
          <span role="status">{save.isSuccess && t('training.settings.saved')}</span>
        </div>
      )}
    </fieldset>
  );
}
