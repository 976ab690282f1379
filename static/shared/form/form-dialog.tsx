import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../feedback/problem';
import styles from './form.module.css';

interface FormDialogProps {
  readonly title: string;
  /** Said beside the buttons when something must be filled in first. */
  readonly problem?: string;
  readonly isSaving: boolean;
  /** On the button that does it; `Save` without one. */
  readonly act?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page, with its buttons in sight. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalTransition>
      {/* A click beside it would take away what was typed. */}
      <Modal onClose={props.onClose} shouldCloseOnOverlayClick={false} width="large">
        <ModalHeader>
          <ModalTitle>{props.title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={styles.form}>{props.children}</div>
        </ModalBody>
        <ModalFooter>
          {props.problem !== undefined && <Problem>{props.problem}</Problem>}
          <Button appearance="subtle" onClick={props.onClose}>
            {t('act.cancel')}
          </Button>
          <Button appearance="primary" isLoading={props.isSaving} onClick={props.onSave}>
            {props.act ?? t('act.save')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
