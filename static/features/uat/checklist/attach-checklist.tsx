import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import form from '../../../shared/form/form.module.css';
import { usePage } from '../../../shared/page-context';
import styles from './checklist.module.css';
import { useAttachChecklist } from './use-checklists';

interface AttachChecklistProps {
  readonly issueId: string;
  readonly engagementId: string;
  readonly onClose: () => void;
}

/** Chooses a checklist of the library, shows what is in it, and attaches it in the reader's language. */
export function AttachChecklist({ issueId, engagementId, onClose }: AttachChecklistProps) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const language = locale.startsWith('zh') ? 'zh' : 'en';
  const [chosen, setChosen] = useState('');
  // Whoever sends it again after a silence attaches the same one.
  const [checklistId] = useState(() => crypto.randomUUID());
  const library = useQuery({
    queryKey: ['uat.checklists', engagementId, language],
    staleTime: Infinity,
    queryFn: () => call('uat.checklists', { engagementId, language }),
  });
  const attach = useAttachChecklist();
  if (library.data === undefined) {
    if (library.isPending) return <Loading lines={2} />;
    return <ErrorMessage failure={library.error} onRetry={() => void library.refetch()} />;
  }
  const { checklists } = library.data;
  const key = chosen === '' ? (checklists[0]?.key ?? '') : chosen;
  const items = checklists.find((one) => one.key === key)?.items ?? [];
  return (
    <div className={form.form}>
      <Field name="checklist" label={t('uat.checklist.which')}>
        {({ id }) => (
          <Choice
            id={id}
            value={key}
            options={checklists.map((one) => ({ value: one.key, label: one.title }))}
            onChange={setChosen}
          />
        )}
      </Field>
      <ul className={styles.preview}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {attach.isError && <ErrorMessage failure={attach.error} />}
      <div className={form.acts}>
        <Button
          appearance="primary"
          isLoading={attach.isPending}
          onClick={() =>
            attach.mutate(
              { engagementId, issueId, checklistId, key, language },
              { onSuccess: onClose },
            )
          }
        >
          {t('uat.checklist.attach')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
    </div>
  );
}
