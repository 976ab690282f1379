import { useTranslation } from 'react-i18next';
import { engagementRole } from '../../../../src/engagement/contract';
import { Choice } from '../../../shared/form/choice';
import { Field, fieldId } from '../../../shared/form/field';
import { PeoplePicker } from '../../../shared/people/people-picker';
import parts from '../plan-parts.module.css';

/** Adds somebody, or a role as long as nobody holds it. */
export function WhoChoice({ onChoose }: { onChoose: (who: string) => void }) {
  const { t } = useTranslation();
  const person = t('people.addPerson');
  return (
    <div className={parts.pair}>
      <Field name="addPerson" label={person}>
        {() => (
          <PeoplePicker
            inputId={fieldId('addPerson')}
            label={person}
            value={[]}
            who="anyone"
            onChange={([accountId]) => accountId !== undefined && onChoose(accountId)}
          />
        )}
      </Field>
      <Field name="addRole" label={t('people.addRole')}>
        {(control) => (
          <Choice
            {...control}
            value=""
            options={[
              { value: '', label: t('people.chooseRole') },
              ...engagementRole.options.map((value) => ({ value, label: t(`role.${value}`) })),
            ]}
            onChange={(role) => role !== '' && onChoose(role)}
          />
        )}
      </Field>
    </div>
  );
}
