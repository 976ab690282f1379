import { useTranslation } from 'react-i18next';
import { Field } from '../../../shared/form/field';
import { PeoplePicker } from '../../../shared/people/people-picker';
import { KINDS, ROLES } from './draft';
import { useFieldProblems } from './field-problems';
import { MappingField } from './mapping-field';
import type { StepProps } from './step-props';
import styles from './form-step.module.css';

/** Who does what, and as which of the project's issue types the plan is written. */
export function PeopleStep({ draft, change, preparation, problems }: StepProps) {
  const { t } = useTranslation();
  const problemsOf = useFieldProblems(problems);
  return (
    <div className={styles.form}>
      <div>
        <h3 className={styles.part}>{t('start.people.roles')}</h3>
        <p className={styles.help}>{t('start.people.rolesHelp')}</p>
      </div>
      {ROLES.map((role) => (
        <Field
          key={role}
          label={t(`role.${role}`)}
          name={`people.${role}`}
          help={t(`roleHelp.${role}`)}
          isRequired={role === 'lead'}
          problems={problemsOf(`people.${role}`)}
        >
          {({ id, describedBy, isInvalid }) => (
            <PeoplePicker
              inputId={id}
              label={t(`role.${role}`)}
              value={draft.people[role]}
              who={role === 'viewer' ? 'anyone' : 'assignable'}
              isInvalid={isInvalid}
              {...(describedBy === undefined ? {} : { describedBy })}
              onChange={(accountIds) =>
                change({ people: { ...draft.people, [role]: [...accountIds] } })
              }
            />
          )}
        </Field>
      ))}
      <div>
        <h3 className={styles.part}>{t('start.people.mapping')}</h3>
        <p className={styles.help}>{t('start.people.mappingHelp')}</p>
      </div>
      {KINDS.map((kind) => (
        <MappingField
          key={kind}
          kind={kind}
          preparation={preparation}
          value={draft.mapping[kind] ?? ''}
          problems={problemsOf(`mapping.${kind}`)}
          onChange={(typeId) => change({ mapping: { ...draft.mapping, [kind]: typeId } })}
        />
      ))}
    </div>
  );
}
