import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { CreateIssueDialog } from '../create-issue/create-issue-dialog';
import { appEvents } from './app-events';
import { AppFlags } from './app-flags';
import { AppHostContext } from './app-host-context';
import { AppModalDialog } from './app-modal-dialog';
import type { AppFlag, AppModal, CreateIssueRequest } from './surface';

/** Shows, above the page, what the app's frames and the pages ask for: flags, modals, the create dialog. */
export function AppHostProvider({ children }: { readonly children: ReactNode }) {
  const [events] = useState(appEvents);
  const [flags, setFlags] = useState<readonly AppFlag[]>([]);
  const [modals, setModals] = useState<readonly AppModal[]>([]);
  const [creating, setCreating] = useState<CreateIssueRequest>();
  const closeFlag = useCallback(
    (id: string) => setFlags((shown) => shown.filter((flag) => flag.id !== id)),
    [],
  );
  const host = useMemo(
    () => ({
      events,
      closeFlag,
      showFlag: (flag: AppFlag) =>
        setFlags((shown) => [flag, ...shown.filter(({ id }) => id !== flag.id)]),
      openModal: (modal: AppModal) => setModals((open) => [...open, modal]),
      openCreateIssue: setCreating,
    }),
    [events, closeFlag],
  );
  return (
    <AppHostContext.Provider value={host}>
      {children}
      {modals.map((modal, index) => (
        <AppModalDialog
          key={index}
          modal={modal}
          onClose={(payload) => {
            setModals((open) => open.filter((other) => other !== modal));
            modal.onClose(payload);
          }}
        />
      ))}
      {creating === undefined ? null : (
        <CreateIssueDialog
          request={creating}
          onClose={(created) => {
            setCreating(undefined);
            creating.onClose(created);
          }}
        />
      )}
      <AppFlags flags={flags} onClose={closeFlag} />
    </AppHostContext.Provider>
  );
}
