import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UatRegisterView } from '../../../../src/uat/register/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Problem } from '../../../shared/feedback/problem';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { useUatWritten } from '../use-uat';
import { ModuleRows } from './module-rows';
import { cycleDraftOf, cycleProblems, emptyCycle, type CycleForm } from './open-cycle-form';

interface OpenCycleDialogProps {
  readonly engagementId: string;
  readonly register: UatRegisterView;
  readonly onClose: () => void;
}

/** Opens the next cycle: which cases, on which build, by whom, and when. */
export function OpenCycleDialog({ engagementId, register, onClose }: OpenCycleDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const written = useUatWritten(engagementId);
  const number = register.cycles.length + 1;
  const [form, setForm] = useState(() =>
    emptyCycle(t('uat.cycle.nameOf', { number }), register.modules),
  );
  const [isTried, setIsTried] = useState(false);
  const missing = isTried ? cycleProblems(form) : [];
  const open = useMutation({
    mutationFn: (asked: CycleForm) =>
      call('uat.openCycle', { engagementId, cycle: cycleDraftOf(asked, number) }),
    onSuccess: () => {
      written();
      onClose();
      void navigate(`/uat/cycles/${String(number)}`);
    },
  });
  const save = () => {
    setIsTried(true);
    if (cycleProblems(form).length === 0) open.mutate(form);
  };
  const change = (values: Partial<CycleForm>) => setForm((known) => ({ ...known, ...values }));
  return (
    <FormDialog
      title={t('uat.cycle.open')}
      act={t('uat.cycle.openAct')}
      {...(missing.length > 0 ? { problem: t('uat.form.incomplete') } : {})}
      isSaving={open.isPending}
      onSave={save}
      onClose={onClose}
    >
      {open.error !== null && <ErrorMessage failure={open.error} />}
      <p>{t('uat.cycle.what')}</p>
      <div className={parts.pair}>
        {(['name', 'build'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={t(`uat.cycle.field.${name}`)}
            isRequired
            problems={missing.includes(name) ? [t('uat.form.missing')] : []}
          >
            {(control) => (
              <TextInput
                {...control}
                maxLength={80}
                value={form[name]}
                onChange={(text) => change({ [name]: text })}
              />
            )}
          </Field>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={t(`uat.cycle.field.${name}`)}
            isRequired
            problems={missing.includes(name) ? [t('uat.form.missing')] : []}
          >
            {(control) => (
              <DateInput
                {...control}
                value={form[name]}
                onChange={(day) => change({ [name]: day })}
              />
            )}
          </Field>
        ))}
        <Field name="cases" label={t('uat.cycle.field.cases')}>
          {(control) => (
            <Choice
              {...control}
              value={form.cases}
              options={(['all', 'notPassed'] as const).map((value) => ({
                value,
                label: t(`uat.cycle.cases.${value}`),
              }))}
              onChange={(cases) => cases !== '' && change({ cases })}
            />
          )}
        </Field>
      </div>
      {missing.includes('modules') && <Problem>{t('uat.cycle.noModule')}</Problem>}
      <ModuleRows rows={form.modules} onChange={(modules) => change({ modules })} />
    </FormDialog>
  );
}
