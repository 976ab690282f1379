import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  signoffOutcome,
  type ModuleExit,
  type SignedOnBehalf,
  type Signing,
  type SignoffOutcome,
} from '../../../../src/uat/signoff/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TextInput } from '../../../shared/form/text-input';
import { ConditionFields } from '../../plan/acceptance/condition-fields';
import type { ConditionDraft } from '../../plan/acceptance/word-draft';
import { TextArea } from '../../plan/text-area';
import { OnBehalfFields } from './on-behalf-fields';
import { useExitAct } from './use-exit-state';

interface SignDialogProps {
  readonly engagementId: string;
  readonly module: ModuleExit;
  readonly name: string;
  /** The vendor writes down what the client has said. */
  readonly isOnBehalf: boolean;
  readonly onClose: () => void;
}

const NOBODY: SignedOnBehalf = { signatory: '', reason: '', evidence: '' };
const FIRST: readonly ConditionDraft[] = [{ id: 0, text: '', owner: '', dueDate: '' }];

/** The client's word on a module, in plain words: what it means, on what, and that it stays. */
export function SignDialog({ engagementId, module, name, isOnBehalf, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  // What is missing is known before anything is typed: then only a no can be said.
  const isMissing = module.criteria.some(({ state }) => state === 'missing');
  const [outcome, setOutcome] = useState<SignoffOutcome>(isMissing ? 'rejected' : 'accepted');
  const [signer, setSigner] = useState('');
  const [reason, setReason] = useState('');
  const [conditions, setConditions] = useState(FIRST);
  const [onBehalf, setOnBehalf] = useState(NOBODY);
  const [isTried, setIsTried] = useState(false);
  const isConditional = outcome === 'acceptedWithConditions';
  const areWhole = conditions.every(
    ({ text, owner, dueDate }) => text.trim() !== '' && owner.trim() !== '' && dueDate !== '',
  );
  const missing = {
    name: signer.trim() === '',
    reason: outcome === 'rejected' && reason.trim() === '',
    conditions: isConditional && !areWhole,
    onBehalf: isOnBehalf && Object.values(onBehalf).some((value) => value.trim() === ''),
  };
  const signing: Signing = {
    module: module.module,
    outcome,
    hash: module.hash,
    seen: module.signoff?.sequence ?? 0,
    name: signer.trim(),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    conditions: isConditional
      ? conditions.map(({ text, owner, dueDate }) => ({ text, owner, dueDate }))
      : [],
    ...(isOnBehalf ? { onBehalf } : {}),
  };
  const send = useExitAct(engagementId, () => call('uat.sign', { engagementId, signing }), onClose);
  const isWhole = !Object.values(missing).includes(true);
  const problemsOf = (isDue: boolean, key: string) => (isTried && isDue ? [t(key)] : []);
  return (
    <FormDialog
      title={t('uat.signoff.signTitle', { name })}
      act={t(`uat.signoff.give.${outcome}`)}
      isSaving={send.isPending}
      {...(isTried && !isWhole ? { problem: t('uat.form.incomplete') } : {})}
      onSave={() => (isWhole ? send.mutate() : setIsTried(true))}
      onClose={onClose}
    >
      {send.error !== null && <ErrorMessage failure={send.error} />}
      {isMissing && <p>{t('uat.signoff.onlyReject')}</p>}
      <Field name="outcome" label={t('uat.signoff.outcome')}>
        {(control) => (
          <Choice
            {...control}
            value={outcome}
            options={signoffOutcome.options
              .filter((value) => value === 'rejected' || !isMissing)
              .map((value) => ({ value, label: t(`uat.signoff.choose.${value}`) }))}
            onChange={(value) => value !== '' && setOutcome(value)}
          />
        )}
      </Field>
      <p>{t(`uat.signoff.means.${outcome}`, { count: module.cases })}</p>
      {isConditional && (
        <ConditionFields
          conditions={conditions}
          isIncomplete={isTried && missing.conditions}
          onChange={setConditions}
        />
      )}
      <TextArea
        name="reason"
        label={t(outcome === 'rejected' ? 'uat.signoff.reason' : 'uat.signoff.remark')}
        isRequired={outcome === 'rejected'}
        problems={problemsOf(missing.reason, 'errors.reasonMissing')}
        maxLength={1_000}
        value={reason}
        onChange={setReason}
      />
      {isOnBehalf && <OnBehalfFields value={onBehalf} isTried={isTried} onChange={setOnBehalf} />}
      <Field
        name="name"
        label={t('uat.signoff.name')}
        isRequired
        problems={problemsOf(missing.name, 'uat.form.missing')}
      >
        {(control) => (
          <TextInput {...control} maxLength={120} value={signer} onChange={setSigner} />
        )}
      </Field>
      <p>{t('uat.signoff.forever')}</p>
    </FormDialog>
  );
}
