import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { FormDialog } from '../../../shared/form/form-dialog';
import { EditFailure } from './edit-failure';
import type { useEditChange } from './use-edit-change';
import { VoidsNotice } from './voids-notice';

interface EditFrameProps {
  readonly title: string;
  readonly change: ChangeView;
  readonly editing: ReturnType<typeof useEditChange>;
  readonly isIncomplete: boolean;
  readonly onSave: () => void;
  /** Puts what somebody else has stored into the form. */
  readonly onTake: (theirs: ChangeView) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of every edit of a request: what it takes away, and what to do when somebody was quicker. */
export function EditFrame(props: EditFrameProps) {
  const { t } = useTranslation();
  const { editing, change, onTake } = props;
  return (
    <FormDialog
      title={props.title}
      {...(props.isIncomplete ? { problem: t('change.form.incomplete') } : {})}
      isSaving={editing.save.isPending}
      onSave={props.onSave}
      onClose={props.onClose}
    >
      <EditFailure
        editing={editing}
        onTakeTheirs={() => editing.theirs !== undefined && onTake(editing.theirs)}
      />
      <VoidsNotice change={change} />
      {props.children}
    </FormDialog>
  );
}
