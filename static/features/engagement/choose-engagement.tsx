import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementList } from '../../../src/engagement/contract';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Choice } from '../../shared/form/choice';
import { Field } from '../../shared/form/field';
import styles from './choose-engagement.module.css';
import { chosenOf, EngagementChoice, WithEngagements } from './engagement-choice';

interface ChooseEngagementProps {
  readonly chosenId: string | undefined;
  /** What of an engagement can be shown, and what is; keys under `gadget.shows.`. */
  readonly contents: readonly string[];
  readonly shown: string;
}

/** Chooses the engagement, and what of it, that a gadget shows; the platform keeps what is submitted. */
export function ChooseEngagement(props: ChooseEngagementProps) {
  return <WithEngagements>{(list) => <Form {...props} list={list} />}</WithEngagements>;
}

function Form({
  list,
  chosenId,
  contents,
  shown,
}: ChooseEngagementProps & { readonly list: EngagementList }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(chosenOf(list, chosenId));
  const [shows, setShows] = useState(shown);
  const submit = useMutation({ mutationFn: () => view.submit({ engagementId: chosen, shows }) });
  return (
    <div className={styles.form}>
      {submit.error !== null && <ErrorMessage failure={submit.error} />}
      <EngagementChoice {...{ list }} value={chosen} onChange={setChosen} />
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
      {!list.areAll && <p>{t('gadget.notAll')}</p>}
      <div>
        <Button appearance="primary" isLoading={submit.isPending} onClick={() => submit.mutate()}>
          {t('act.save')}
        </Button>
      </div>
    </div>
  );
}
