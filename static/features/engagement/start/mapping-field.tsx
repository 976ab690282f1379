import { useTranslation } from 'react-i18next';
import type { IssueKind, Preparation } from '../../../../src/engagement/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { useMessages } from '../../../shared/text/use-message';

interface MappingFieldProps {
  readonly kind: IssueKind;
  readonly preparation: Preparation;
  readonly value: string;
  readonly problems: readonly string[];
  readonly onChange: (issueTypeId: string) => void;
}

/** Which issue type stands for a kind; as long as it is the guess, its reason stands below. */
export function MappingField({ kind, preparation, value, problems, onChange }: MappingFieldProps) {
  const { t } = useTranslation();
  const messages = useMessages();
  const guess = preparation.guesses[kind];
  const options = preparation.issueTypes.map(({ id, name, hierarchyLevel }) => ({
    value: id,
    label: t(
      `start.people.level.${hierarchyLevel < 0 ? 'below' : hierarchyLevel > 0 ? 'above' : 'standard'}`,
      { name },
    ),
  }));
  return (
    <Field
      label={t(`kind.${kind}`)}
      name={`mapping.${kind}`}
      isRequired
      problems={problems}
      {...(guess?.issueTypeId === value ? { help: messages.mappingReason(guess.reason) } : {})}
    >
      {(control) => (
        <Choice
          {...control}
          value={value}
          options={
            value === ''
              ? [{ value: '', label: t('start.people.chooseType') }, ...options]
              : options
          }
          onChange={onChange}
        />
      )}
    </Field>
  );
}
