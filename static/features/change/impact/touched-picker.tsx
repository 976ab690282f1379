import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TouchedKind } from '../../../../src/change/impact/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { touchableKey, type TouchableRecord, type TouchedSource } from './touched-source';

interface TouchedPickerProps {
  readonly engagementId: string;
  readonly kind: TouchedKind;
  readonly source: TouchedSource;
  /** Names that are there already. */
  readonly chosen: readonly string[];
  readonly onChoose: (record: TouchableRecord) => void;
}

/** Offers the records of a kind that are not named yet, one by one. */
export function TouchedPicker({
  engagementId,
  kind,
  source,
  chosen,
  onChoose,
}: TouchedPickerProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: touchableKey(engagementId, kind),
    queryFn: () => source(engagementId, { text: (key) => t(key), queries }),
  });
  if (found.isError) {
    return <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />;
  }
  const records = (found.data ?? []).filter(({ text }) => !chosen.includes(text));
  const choose = (id: string) => {
    const record = records.find((one) => one.id === id);
    if (record !== undefined) onChoose(record);
  };
  const label = t('change.impact.pick', { kind: t(`change.touched.${kind}`) });
  return (
    <Field name={`pick-${kind}`} label={label}>
      {(control) => (
        <Choice
          {...control}
          value=""
          options={[
            { value: '', label: t(found.isPending ? 'state.loading' : 'change.impact.pickOne') },
            ...records.map(({ id, text, group }) => ({
              ...{ value: id, label: text },
              ...(group === undefined ? {} : { group }),
            })),
          ]}
          onChange={choose}
        />
      )}
    </Field>
  );
}
