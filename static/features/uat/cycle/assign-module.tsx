import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whichRuns, type CycleSummary, type WhichRuns } from '../../../../src/uat/cycle/contract';
import type { UatModule } from '../../../../src/uat/register/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { PeoplePicker } from '../../../shared/people/people-picker';
import { useUatWritten } from '../use-uat';

interface AssignModuleProps {
  readonly engagementId: string;
  readonly number: number;
  readonly summary: CycleSummary;
  readonly names: readonly UatModule[];
}

/** The way to share a whole module among testers, whatever the number of its cases. */
export function AssignModule(props: AssignModuleProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Button onClick={() => setIsOpen(true)}>{t('uat.assignModule.open')}</Button>
      {isOpen && <AssignModuleDialog {...props} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function AssignModuleDialog(props: AssignModuleProps & { readonly onClose: () => void }) {
  const { engagementId, number, summary, names, onClose } = props;
  const { t } = useTranslation();
  const written = useUatWritten(engagementId);
  const modules = names.filter(({ key }) => summary.modules.some((own) => own.key === key));
  const [module, setModule] = useState(modules[0]?.key ?? '');
  const [testers, setTesters] = useState<readonly string[]>([]);
  const [day, setDay] = useState('');
  const [which, setWhich] = useState<WhichRuns>('open');
  // Made once, so that what is sent again is done once.
  const assignmentId = useRef(crypto.randomUUID()).current;
  const assign = useMutation({
    mutationFn: () =>
      call('uat.assignModule', {
        ...{ engagementId, cycle: number, assignmentId, module, which },
        testers: [...testers],
        ...(day === '' ? {} : { day }),
      }),
    onSuccess: () => {
      written();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('uat.assignModule.open')}
      act={t('uat.assign.act')}
      isSaving={assign.isPending}
      onSave={() => assign.mutate()}
      onClose={onClose}
    >
      {assign.error !== null && <ErrorMessage failure={assign.error} />}
      <p>{t('uat.assignModule.what')}</p>
      <Field name="assignModule" label={t('uat.column.module')}>
        {(control) => (
          <Choice
            {...control}
            value={module}
            options={modules.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={setModule}
          />
        )}
      </Field>
      <Field name="assignTesters" label={t('uat.cycle.field.testers')}>
        {(control) => (
          <PeoplePicker
            inputId={control.id}
            label={t('uat.cycle.field.testers')}
            value={testers}
            who="anyone"
            onChange={setTesters}
          />
        )}
      </Field>
      <Field name="assignModuleDay" label={t('uat.cycle.field.day')}>
        {(control) => <DateInput {...control} value={day} onChange={setDay} />}
      </Field>
      <Field name="assignWhich" label={t('uat.assignModule.which')}>
        {(control) => (
          <Choice
            {...control}
            value={which}
            options={whichRuns.options.map((value) => ({
              value,
              label: t(`uat.assignModule.whichOf.${value}`),
            }))}
            onChange={(value) => value !== '' && setWhich(value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
