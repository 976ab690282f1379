import { useTranslation } from 'react-i18next';
import {
  engagementRole,
  type EngagementDraft,
  type EngagementRole,
} from '../../../src/engagement/contract';
import { Field } from '../../shared/form/field';
import { PeoplePicker } from '../../shared/people/people-picker';

type People = EngagementDraft['people'];

interface RoleFieldsProps {
  readonly people: People;
  /** What is wrong with a role's people, in words. */
  readonly problemsOf: (role: EngagementRole) => readonly string[];
  readonly onChange: (people: People) => void;
}

/** A field for each role of an engagement, with the people who hold it. */
export function RoleFields({ people, problemsOf, onChange }: RoleFieldsProps) {
  const { t } = useTranslation();
  return engagementRole.options.map((role) => (
    <Field
      key={role}
      label={t(`role.${role}`)}
      name={`people.${role}`}
      help={t(`roleHelp.${role}`)}
      isRequired={role === 'lead'}
      problems={problemsOf(role)}
    >
      {({ id, describedBy, isInvalid }) => (
        <PeoplePicker
          inputId={id}
          label={t(`role.${role}`)}
          value={people[role]}
          who={role === 'viewer' ? 'anyone' : 'assignable'}
          isInvalid={isInvalid}
          {...(describedBy === undefined ? {} : { describedBy })}
          onChange={(accountIds) => onChange({ ...people, [role]: [...accountIds] })}
        />
      )}
    </Field>
  ));
}
