import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { usePeopleLoad } from '../../plan/people/use-people-load';
import { PlanSettingsForm } from './plan-settings-form';

interface PlanSettingsDialogProps {
  readonly engagementId: string;
  readonly onClose: () => void;
}

/** Reads the plan's settings, then offers them for change. */
export function PlanSettingsDialog({ engagementId, onClose }: PlanSettingsDialogProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePeopleLoad(engagementId);
  return (
    <ModalTransition>
      <Modal onClose={onClose}>
        <ModalHeader>
          <ModalTitle>{t('buffer.settings.title')}</ModalTitle>
        </ModalHeader>
        {data === undefined ? (
          <ModalBody>
            {error === null ? (
              <Loading />
            ) : (
              <ErrorMessage failure={error} onRetry={() => void refetch()} />
            )}
          </ModalBody>
        ) : (
          <PlanSettingsForm
            engagementId={engagementId}
            settings={data.settings}
            onClose={onClose}
          />
        )}
      </Modal>
    </ModalTransition>
  );
}
