import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItemView } from '../../../../src/plan/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useDates } from '../../../shared/text/use-dates';
import { GateNote } from '../../training/gate/gate-note';
import parts from '../plan-parts.module.css';
import { ConditionFields } from './condition-fields';
import { DecisionChoice } from './decision-choice';
import { ReasonField } from './reason-field';
import { useAccept } from './use-accept';
import { EMPTY_WORD, problemsOf } from './word-draft';

interface AcceptanceDialogProps {
  readonly engagementId: string;
  readonly clientName: string;
  readonly item: PlanItemView;
  readonly name: string;
  readonly onClose: () => void;
}

/** Takes the client's word on a result, after saying in plain words what is being signed. */
export function AcceptanceDialog(props: AcceptanceDialogProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { item, name, clientName, onClose } = props;
  const [draft, setDraft] = useState(EMPTY_WORD);
  const [isTried, setIsTried] = useState(false);
  const give = useAccept(props.engagementId, item, onClose);
  const problems = isTried ? problemsOf(draft) : [];
  const submit = () => {
    setIsTried(true);
    if (problemsOf(draft).length === 0) give.mutate(draft);
  };
  return (
    <ModalTransition>
      <Modal onClose={onClose}>
        <ModalHeader>
          <ModalTitle>{t('acceptance.dialogTitle', { name })}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={parts.form}>
            {give.error !== null && <ErrorMessage failure={give.error} />}
            <p>
              {t(`acceptance.signing.${item.kind === 'milestone' ? 'milestone' : 'deliverable'}`, {
                name,
                client: clientName,
                day: dates.day(item.finish),
              })}
            </p>
            {item.state !== 'finished' && <p>{t('acceptance.notDone')}</p>}
            {item.isGoLive && <GateNote engagementId={props.engagementId} />}
            <DecisionChoice
              value={draft.decision}
              isMissing={problems.includes('decision')}
              onChange={(decision) => setDraft({ ...draft, decision })}
            />
            {draft.decision === 'acceptedWithConditions' && (
              <ConditionFields
                conditions={draft.conditions}
                isIncomplete={problems.includes('conditions')}
                onChange={(conditions) => setDraft({ ...draft, conditions })}
              />
            )}
            {draft.decision !== undefined && (
              <ReasonField
                isRequired={draft.decision === 'rejected'}
                isMissing={problems.includes('reason')}
                value={draft.reason}
                onChange={(reason) => setDraft({ ...draft, reason })}
              />
            )}
            <p className={parts.note}>{t('acceptance.forever')}</p>
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button appearance="primary" isLoading={give.isPending} onClick={submit}>
            {t('acceptance.give')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
