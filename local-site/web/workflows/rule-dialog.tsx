import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppValidator } from '../api/workflows';
import { AppFrame } from '../custom-ui/app-frame';
import { Dialog } from '../ui/dialog';
import { ErrorNote } from '../ui/query-state';
import styles from '../ui/ui.module.css';
import { configurationAnswer } from './configuration-answer';

export type RuleAct = 'create' | 'edit' | 'view';

/** A rule of the app with its own page for it in a frame; Add and Update ask the page what to store. */
export function RuleDialog({
  validator,
  act,
  extension,
  save,
  onClose,
}: {
  readonly validator: AppValidator;
  readonly act: RuleAct;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly save: (config: string | undefined) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const ask = useRef<() => unknown>(undefined);
  const { key, title, description, appId, environmentId } = validator;
  const urls = { create: validator.createUrl, edit: validator.editUrl, view: validator.viewUrl };
  const url = urls[act];
  const confirm = useMutation({
    mutationFn: async () => {
      if (url === undefined) return save(undefined);
      const config = await configurationAnswer(ask.current);
      // The page keeps the dialog open, to show what is missing.
      if (config === undefined) return;
      await save(config);
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{description}</p>
      {url === undefined ? null : (
        <AppFrame
          module={{ type: 'jira:workflowValidator', key, title, url, appId, environmentId }}
          extension={extension}
          shape="content"
          onRuleConfiguration={(callback) => {
            ask.current = callback;
          }}
        />
      )}
      <ErrorNote error={confirm.error} />
      <div className={styles.actions}>
        <Button onClick={onClose}>{t(act === 'view' ? 'close' : 'cancel')}</Button>
        {act === 'view' ? null : (
          <Button
            appearance="primary"
            isDisabled={confirm.isPending}
            onClick={() => confirm.mutate()}
          >
            {t(act === 'create' ? 'addRule' : 'updateRule')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
