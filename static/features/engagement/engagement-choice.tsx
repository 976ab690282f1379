import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementList } from '../../../src/engagement/contract';
import { call } from '../../shared/call';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Loading } from '../../shared/feedback/loading';
import { Choice } from '../../shared/form/choice';
import { Field } from '../../shared/form/field';

/** What is below once the engagements are known that the reader may choose from. */
export function WithEngagements({
  children,
}: {
  readonly children: (list: EngagementList) => ReactNode;
}) {
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
  return children(list.data);
}

interface EngagementChoiceProps {
  readonly list: EngagementList;
  readonly value: string;
  readonly onChange: (engagementId: string) => void;
}

/** One of the engagements, by the client's name. */
export function EngagementChoice({ list, value, onChange }: EngagementChoiceProps) {
  const { t } = useTranslation();
  return (
    <Field name="engagement" label={t('gadget.engagement')}>
      {(control) => (
        <Choice
          {...control}
          value={value}
          options={list.engagements.map(({ engagementId, clientName, projectKey }) => ({
            value: engagementId,
            label: `${clientName} (${projectKey})`,
          }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

/** The one that was chosen before, if it may still be, else the first. */
export function chosenOf({ engagements }: EngagementList, chosenId: string | undefined): string {
  const known = engagements.find(({ engagementId }) => engagementId === chosenId);
  return (known ?? engagements[0])?.engagementId ?? '';
}
