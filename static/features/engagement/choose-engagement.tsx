import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementList } from '../../../src/engagement/contract';
import { call } from '../../shared/call';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Loading } from '../../shared/feedback/loading';
import { Choice } from '../../shared/form/choice';
import { Field } from '../../shared/form/field';
import styles from './choose-engagement.module.css';

/** Chooses the engagement that a gadget shows; the platform keeps what is submitted. */
export function ChooseEngagement({ chosenId }: { chosenId: string | undefined }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['engagement.list'],
    queryFn: () => call('engagement.list', {}),
  });
  if (list.isPending) return <Loading lines={3} />;
  if (list.data === undefined) {
    return <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.data.engagements.length === 0) return <p>{t('gadget.noneToChoose')}</p>;
  return <Form list={list.data} chosenId={chosenId} />;
}

function Form({ list, chosenId }: { list: EngagementList; chosenId: string | undefined }) {
  const { t } = useTranslation();
  const { engagements, areAll } = list;
  const known = engagements.find(({ engagementId }) => engagementId === chosenId);
  const [chosen, setChosen] = useState((known ?? engagements[0])?.engagementId ?? '');
  const submit = useMutation({ mutationFn: () => view.submit({ engagementId: chosen }) });
  return (
    <div className={styles.form}>
      {submit.error !== null && <ErrorMessage failure={submit.error} />}
      <Field name="engagement" label={t('gadget.engagement')}>
        {(control) => (
          <Choice
            {...control}
            value={chosen}
            options={engagements.map(({ engagementId, clientName, projectKey }) => ({
              value: engagementId,
              label: `${clientName} (${projectKey})`,
            }))}
            onChange={setChosen}
          />
        )}
      </Field>
      {!areAll && <p>{t('gadget.notAll')}</p>}
      <div>
        <Button appearance="primary" isLoading={submit.isPending} onClick={() => submit.mutate()}>
          {t('act.save')}
        </Button>
      </div>
    </div>
  );
}
