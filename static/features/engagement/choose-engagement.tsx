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

interface ChooseEngagementProps {
  readonly chosenId: string | undefined;
  /** What of an engagement can be shown, and what is; keys under `gadget.shows.`. */
  readonly contents: readonly string[];
  readonly shown: string;
}

/** Chooses the engagement, and what of it, that a gadget shows; the platform keeps what is submitted. */
export function ChooseEngagement({ chosenId, contents, shown }: ChooseEngagementProps) {
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
  return <Form {...{ chosenId, contents, shown }} list={list.data} />;
}

function Form({
  list,
  chosenId,
  contents,
  shown,
}: ChooseEngagementProps & { readonly list: EngagementList }) {
  const { t } = useTranslation();
  const { engagements, areAll } = list;
  const known = engagements.find(({ engagementId }) => engagementId === chosenId);
  const [chosen, setChosen] = useState((known ?? engagements[0])?.engagementId ?? '');
  const [shows, setShows] = useState(shown);
  const submit = useMutation({ mutationFn: () => view.submit({ engagementId: chosen, shows }) });
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
      <Field name="shows" label={t('gadget.showsWhat')}>
        {(control) => (
          <Choice
            {...control}
            value={shows}
            options={contents.map((value) => ({ value, label: t(`gadget.shows.${value}`) }))}
            onChange={setShows}
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
