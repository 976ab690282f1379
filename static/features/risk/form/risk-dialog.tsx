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
import type { RiskView } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { failureDetail } from '../../../shared/call-failure';
import { useMessages } from '../../../shared/text/use-message';
import parts from '../../plan/plan-parts.module.css';
import { SaveFailure } from '../../plan/save-failure';
import { useRiskLibrary } from '../use-register';
import { DescriptionFields } from './description-fields';
import { RatingsFields } from './ratings-fields';
import { emptyForm, formOf, type RiskForm } from './risk-form';
import { problemsOf } from './risk-payload';
import { TreatmentFields } from './treatment-fields';
import { useSaveRisk } from './use-save-risk';

interface RiskDialogProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  /** Absent for a new one. */
  readonly risk?: RiskView;
  readonly onClose: () => void;
}

/** Raises a risk or changes one. */
export function RiskDialog({ engagementId, model, risk, onClose }: RiskDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => (risk === undefined ? emptyForm(model) : formOf(risk)));
  const [isTried, setIsTried] = useState(false);
  const phases = useRiskLibrary(engagementId).data?.phases ?? [];
  const { save, takeStored } = useSaveRisk(engagementId, risk, onClose);
  const messages = useMessages();
  const refused = save.error === null ? [] : fieldIn(failureDetail(save.error).field);
  const refusal = refused.length === 0 ? '' : messages.failure(save.error);
  const problems = [...(isTried ? problemsOf(form) : []), ...refused];
  const change = (values: Partial<RiskForm>) => setForm((known) => ({ ...known, ...values }));
  const submit = () => {
    setIsTried(true);
    if (problemsOf(form).length === 0) save.mutate(form);
  };
  const takeTheirs = () =>
    takeStored.mutate(undefined, { onSuccess: (record) => setForm(formOf(record.risk)) });
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large">
        <ModalHeader>
          <ModalTitle>{t(risk === undefined ? 'risk.raise' : 'risk.editTitle')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={parts.form}>
            <SaveFailure
              failure={save.error ?? takeStored.error}
              onTakeStored={takeTheirs}
              onKeepMine={() => takeStored.mutate()}
            />
            <DescriptionFields {...{ form, model, phases, problems }} onChange={change} />
            <RatingsFields {...{ form, model, problems }} onChange={change} />
            <TreatmentFields {...{ form, problems }} refusal={refusal} onChange={change} />
          </div>
        </ModalBody>
        <ModalFooter>
          {isTried && problems.length > 0 && <p role="alert">{t('risk.form.incomplete')}</p>}
          <Button appearance="subtle" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button appearance="primary" isLoading={save.isPending} onClick={submit}>
            {t('act.save')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

/** `changes.0.cause` names the field `cause`. */
function fieldIn(path: string | undefined): readonly string[] {
  return path === undefined ? [] : path.split('.');
}
