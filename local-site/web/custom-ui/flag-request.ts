import { isRecord } from '../bridge-shim/protocol';
import { callBack } from './call-back';
import type { AppFlag } from './surface';

/** `showFlag`. @throws Error without an id */
export function flagRequest(data: unknown): AppFlag {
  if (!isRecord(data) || typeof data.id !== 'string') throw new Error('A flag needs an id.');
  const { id, type, title, description, isAutoDismiss, actions } = data;
  return {
    id,
    type: typeof type === 'string' ? type : 'info',
    title: typeof title === 'string' ? title : '',
    ...(typeof description === 'string' ? { description } : {}),
    isAutoDismiss: isAutoDismiss === true,
    actions: Array.isArray(actions) ? actions.flatMap(flagAction) : [],
  };
}

function flagAction(action: unknown): AppFlag['actions'] {
  if (!isRecord(action) || typeof action.text !== 'string') return [];
  const { text, onClick } = action;
  return [
    {
      text,
      onClick: () => callBack(onClick),
    },
  ];
}
