import { useTranslation } from 'react-i18next';
import { RoleFields } from '../role-fields';
import { KINDS } from './draft';
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
      <RoleFields
        people={draft.people}
        problemsOf={(role) => problemsOf(`people.${role}`)}
        onChange={(people) => change({ people })}
      />
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
