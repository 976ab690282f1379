import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementList } from '../../../src/engagement/contract';
import { ErrorMessage } from '../../shared/feedback/error-message';
import styles from './macro-form.module.css';

interface MacroFormProps {
  readonly list: EngagementList;
  /** What Confluence keeps with the page. */
  readonly config: Readonly<Record<string, string>>;
  /** The choices. */
  readonly children: ReactNode;
}

/** What a macro shall show: choices, and the buttons that keep them or leave all as it was. */
export function MacroForm({ list, config, children }: MacroFormProps) {
  const { t } = useTranslation();
  const submit = useMutation({ mutationFn: () => view.submit({ config: { ...config } }) });
  return (
    <div className={styles.form}>
      {submit.error !== null && <ErrorMessage failure={submit.error} />}
      {children}
      {!list.areAll && <p>{t('gadget.notAll')}</p>}
      <div className={styles.acts}>
        <Button appearance="primary" isLoading={submit.isPending} onClick={() => submit.mutate()}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={() => void view.close()}>
          {t('act.cancel')}
        </Button>
      </div>
    </div>
  );
}
