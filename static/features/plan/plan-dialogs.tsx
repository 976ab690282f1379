import { ModalTransition } from '@atlaskit/modal-dialog';
import type { PlanView } from '../../../src/plan/contract';
import { AddItemDialog } from './editing/add-item-dialog';
import { ItemDialog } from './editing/item-dialog';
import type { PlanEdit } from './editing/use-plan-edit';

/** An item that is changed, or the phase to which one is added. */
export type OpenDialog = { readonly itemId: string } | { readonly phaseId: string } | undefined;

interface PlanDialogsProps {
  readonly open: OpenDialog;
  /** As it is stored, without what is being changed. */
  readonly plan: PlanView;
  readonly itemName: (itemId: string) => string;
  readonly edit: PlanEdit;
  readonly onClose: () => void;
}

/** The one dialog of the plan that is open, if any; closing it forgets what was not saved. */
export function PlanDialogs({ open, plan, itemName, edit, onClose }: PlanDialogsProps) {
  const close = () => {
    edit.cancel();
    onClose();
  };
  const item =
    open !== undefined && 'itemId' in open
      ? plan.items.find(({ id }) => id === open.itemId)
      : undefined;
  const shared = { plan, edit, onClose: close };
  return (
    <ModalTransition>
      {item !== undefined && <ItemDialog item={item} name={itemName(item.id)} {...shared} />}
      {open !== undefined && 'phaseId' in open && (
        <AddItemDialog phaseId={open.phaseId} {...shared} />
      )}
    </ModalTransition>
  );
}
