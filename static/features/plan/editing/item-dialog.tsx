import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useTranslation } from 'react-i18next';
import { engagementRole } from '../../../../src/engagement/contract';
import type { ItemChange, PlanItemView, PlanView } from '../../../../src/plan/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import { PeoplePicker } from '../../../shared/people/people-picker';
import { EffectNotice } from './effect-notice';
import { PredecessorFields } from './predecessor-fields';
import type { ItemEdit, PlanEdit } from './use-plan-edit';
import styles from './effect.module.css';

interface ItemDialogProps {
  readonly item: PlanItemView;
  readonly name: string;
  readonly plan: PlanView;
  readonly edit: PlanEdit;
  readonly onClose: () => void;
}

/** Everything about an item that can be planned, with the effect of a change before it is saved. */
export function ItemDialog({ item, name, plan, edit, onClose }: ItemDialogProps) {
  const { t } = useTranslation();
  const { draft, effect, isThinking } = edit;
  const change = (values: ItemEdit) => edit.edit(item, values);
  const shown = shownItem(item, draft);
  const owner = shown.ownerAccountId ?? undefined;
  return (
    <Modal onClose={onClose} width="large" shouldScrollInViewport>
      <ModalHeader hasCloseButton>
        <ModalTitle>{t('plan.edit.title', { name })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className={styles.form}>
          <div className={styles.pair}>
            <Field label={t('plan.duration')} name="duration">
              {(control) => (
                <NumberInput
                  {...control}
                  min={0}
                  max={2600}
                  value={shown.durationDays}
                  onChange={(durationDays) => change({ durationDays })}
                />
              )}
            </Field>
            <Field
              label={t('plan.edit.notBefore')}
              name="notBefore"
              help={t('plan.edit.notBeforeHelp')}
            >
              {(control) => (
                <DateInput
                  {...control}
                  value={shown.startNoEarlierThan ?? ''}
                  onChange={(day) => change({ startNoEarlierThan: day === '' ? null : day })}
                />
              )}
            </Field>
            <Field
              label={t('plan.edit.finishBy')}
              name="finishBy"
              help={t('plan.edit.finishByHelp')}
            >
              {(control) => (
                <DateInput
                  {...control}
                  value={shown.mustFinishBy ?? ''}
                  onChange={(day) => change({ mustFinishBy: day === '' ? null : day })}
                />
              )}
            </Field>
          </div>
          <div className={styles.pair}>
            <Field label={t('plan.role')} name="role">
              {({ id }) => (
                <Choice
                  id={id}
                  value={shown.role}
                  options={engagementRole.options.map((value) => ({
                    value,
                    label: t(`role.${value}`),
                  }))}
                  onChange={(role) => role !== '' && change({ role })}
                />
              )}
            </Field>
            <Field label={t('plan.owner')} name="owner">
              {({ id }) => (
                <PeoplePicker
                  inputId={id}
                  label={t('plan.owner')}
                  who="assignable"
                  value={owner === undefined ? [] : [owner]}
                  onChange={(chosen) => change({ ownerAccountId: chosen.at(-1) ?? null })}
                />
              )}
            </Field>
            <Field label={t('plan.edit.wave')} name="wave" help={t('plan.edit.waveHelp')}>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={40}
                  value={shown.wave ?? ''}
                  onChange={(wave) => change({ wave: wave.trim() === '' ? null : wave })}
                />
              )}
            </Field>
          </div>
          <PredecessorFields
            item={item}
            plan={plan}
            links={shown.predecessors}
            onChange={(predecessors) => change({ predecessors: [...predecessors] })}
          />
          {draft !== undefined && <EffectNotice plan={plan} edit={edit} />}
        </div>
      </ModalBody>
      <ModalFooter>
        {!item.isGoLive && (
          <Button appearance="subtle" onClick={() => change({ isRemoved: true })}>
            {t('plan.edit.takeOut')}
          </Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button
          appearance="primary"
          isDisabled={effect?.isPossible !== true || isThinking}
          isLoading={edit.isSaving}
          onClick={edit.save}
        >
          {t('act.save')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** The item with what is being changed; null stands for what was taken away. */
function shownItem(item: PlanItemView, draft: ItemChange | undefined) {
  return {
    durationDays: draft?.durationDays ?? item.durationDays,
    role: draft?.role ?? item.role,
    predecessors: draft?.predecessors ?? item.predecessors,
    ownerAccountId:
      draft?.ownerAccountId === undefined ? item.ownerAccountId : draft.ownerAccountId,
    startNoEarlierThan:
      draft?.startNoEarlierThan === undefined ? item.startNoEarlierThan : draft.startNoEarlierThan,
    mustFinishBy: draft?.mustFinishBy === undefined ? item.mustFinishBy : draft.mustFinishBy,
    wave: draft?.wave === undefined ? item.wave : draft.wave,
  };
}
