import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MOST_REQUIREMENTS } from '../../../../../src/uat/case/contract';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { Choice } from '../../../../shared/form/choice';
import { Field } from '../../../../shared/form/field';
import group from '../../../../shared/form/group.module.css';
import { touchableRequirements } from '../../../change/impact/touchable-srs';
import styles from './steps.module.css';

interface RequirementsEditorProps {
  readonly engagementId: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which requirements a case tests, or a chapter teaches; nothing where the specification has none. */
export function RequirementsEditor({ engagementId, ids, onChange }: RequirementsEditorProps) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ['touchable', engagementId, 'requirementsAlone'],
    queryFn: () => touchableRequirements(engagementId),
  });
  if (found.isError) {
    return <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />;
  }
  const records = found.data ?? [];
  const others = records.filter(({ id }) => !ids.includes(id));
  if (records.length === 0) return null;
  return (
    <fieldset className={group.group}>
      <legend>{t('uat.requirements.title')}</legend>
      <ul className={styles.steps}>
        {ids.map((id) => {
          const text = records.find((record) => record.id === id)?.text ?? id;
          return (
            <li key={id} className={styles.datum}>
              <bdi>{text}</bdi>
              <Button
                appearance="subtle"
                spacing="compact"
                onClick={() => onChange(ids.filter((one) => one !== id))}
              >
                {t('uat.requirements.remove', { name: text.split(' ', 1)[0] })}
              </Button>
            </li>
          );
        })}
      </ul>
      {ids.length < MOST_REQUIREMENTS && others.length > 0 && (
        <Field name="requirement" label={t('uat.requirements.add')}>
          {(control) => (
            <Choice
              {...control}
              value=""
              options={[
                { value: '', label: t('change.impact.pickOne') },
                ...others.map(({ id, text }) => ({ value: id, label: text })),
              ]}
              onChange={(id) => id !== '' && onChange([...ids, id])}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
