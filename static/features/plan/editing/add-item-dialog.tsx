import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { EffectNotice } from './effect-notice';
import { itemToAdd, newItem, type NewItemDraft } from './new-item';
import { NewItemFields } from './new-item-fields';
import { PredecessorFields } from './predecessor-fields';
import type { PlanEdit } from './use-plan-edit';
import styles from './effect.module.css';

interface AddItemDialogProps {
  readonly phaseId: string;
  readonly plan: PlanView;
  readonly edit: PlanEdit;
  readonly onClose: () => void;
}

/** An item that the plan does not have yet, with its effect before it is added. Its issue in Jira follows. */
export function AddItemDialog({ phaseId, plan, edit, onClose }: AddItemDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => newItem(phaseId));
  const change = (values: Partial<NewItemDraft>) => {
    const next = { ...draft, ...values };
    setDraft(next);
    const item = itemToAdd(next);
    if (item === undefined) edit.cancel();
    else edit.propose(item);
  };
  const isNamed = itemToAdd(draft) !== undefined;
  const { effect, isThinking, isSaving } = edit;
  return (
    <Modal onClose={onClose} width="large" shouldScrollInViewport>
      <ModalHeader hasCloseButton>
        <ModalTitle>{t('plan.add.title')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className={styles.form}>
          <NewItemFields draft={draft} plan={plan} onChange={change} />
          <PredecessorFields
            item={{ id: draft.itemId }}
            plan={plan}
            links={draft.predecessors}
            onChange={(predecessors) => change({ predecessors: [...predecessors] })}
          />
          {isNamed ? (
            <EffectNotice plan={plan} edit={edit} />
          ) : (
            <p className={styles.help}>{t('plan.add.nameFirst')}</p>
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button
          appearance="primary"
          isDisabled={!isNamed || effect?.isPossible !== true || isThinking}
          isLoading={isSaving}
          onClick={edit.save}
        >
          {t('act.add')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
