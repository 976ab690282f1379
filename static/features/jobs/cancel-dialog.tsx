import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useTranslation } from 'react-i18next';

interface CancelDialogProps {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before the work is stopped, and says what stays. */
export function CancelDialog({ onClose, onConfirm }: CancelDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader>
          <ModalTitle>{t('job.stopTitle')}</ModalTitle>
        </ModalHeader>
        <ModalBody>{t('job.stopText')}</ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('job.keepGoing')}
          </Button>
          <Button
            appearance="warning"
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            {t('job.stop')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
