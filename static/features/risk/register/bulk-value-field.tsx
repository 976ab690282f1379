import { useTranslation } from 'react-i18next';
import { proximity, riskState } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { PersonField } from '../../../shared/people/person-field';
import { useModelWords } from '../scoring/use-model-words';
import type { BulkDraft } from './bulk-draft';

/** What has occurred is said one by one, with what it does to the plan. */
const AT_ONCE = riskState.options.filter((state) => state !== 'occurred');

interface BulkValueFieldProps {
  readonly draft: BulkDraft;
  readonly model: ScoringModel;
  readonly onChange: (draft: BulkDraft) => void;
}

/** The control of the field that is changed for all. */
export function BulkValueField({ draft, model, onChange }: BulkValueFieldProps) {
  const { t } = useTranslation();
  const words = useModelWords(model);
  const none = { value: '' as const, label: t('register.bulk.choose') };
  switch (draft.field) {
    case 'owner':
      return (
        <PersonField
          name="bulkOwner"
          label={t('risk.column.owner')}
          value={draft.owner}
          onChange={(owner) => onChange({ ...draft, owner })}
        />
      );
    case 'review':
      return (
        <Field name="bulkReview" label={t('risk.column.review')}>
          {(control) => (
            <DateInput
              {...control}
              value={draft.review}
              onChange={(review) => onChange({ ...draft, review })}
            />
          )}
        </Field>
      );
    case 'category':
      return (
        <Choice
          label={t('risk.column.category')}
          value={draft.category}
          options={[
            none,
            ...model.categories.map(({ key }) => ({ value: key, label: words.category(key) })),
          ]}
          onChange={(category) => onChange({ ...draft, category })}
        />
      );
    case 'proximity':
      return (
        <Choice
          label={t('risk.column.proximity')}
          value={draft.proximity}
          options={[
            none,
            ...proximity.options.map((value) => ({ value, label: t(`risk.proximity.${value}`) })),
          ]}
          onChange={(value) => onChange({ ...draft, proximity: value })}
        />
      );
    case 'state':
      return <StateFields {...{ draft, model, onChange }} />;
  }
}

function StateFields({ draft, onChange }: BulkValueFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('risk.column.state')}
        value={draft.state}
        options={[
          { value: '' as const, label: t('register.bulk.choose') },
          ...AT_ONCE.map((value) => ({ value, label: t(`risk.state.${value}`) })),
        ]}
        onChange={(state) => onChange({ ...draft, state })}
      />
      <Field name="bulkReason" label={t('risk.reason')} isRequired={draft.state === 'closed'}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={500}
            value={draft.reason}
            onChange={(reason) => onChange({ ...draft, reason })}
          />
        )}
      </Field>
    </>
  );
}
