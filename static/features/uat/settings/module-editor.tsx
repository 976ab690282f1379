import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { UatModule } from '../../../../src/uat/register/contract';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import styles from '../cases/form/steps.module.css';

const MOST_MODULES = 50;

interface ModuleEditorProps {
  readonly modules: readonly UatModule[];
  /** For a reader, who has nothing to press. */
  readonly isFixed: boolean;
  readonly onChange: (modules: readonly UatModule[]) => void;
}

/** The parts of the software that are tested and signed by themselves: named, put in order, added, taken out. */
export function ModuleEditor({ modules, isFixed, onChange }: ModuleEditorProps) {
  const { t } = useTranslation();
  const add = () => {
    const numbers = modules.map(({ key }) => Number(/^m(\d+)$/.exec(key)?.[1] ?? 0));
    onChange([...modules, { key: `m${String(Math.max(0, ...numbers) + 1)}`, name: '' }]);
  };
  const up = (index: number) => {
    const moved = modules[index];
    const others = modules.filter((_, at) => at !== index);
    if (moved !== undefined)
      onChange([...others.slice(0, index - 1), moved, ...others.slice(index - 1)]);
  };
  return (
    <fieldset className={group.group}>
      <legend>{t('uat.settings.modules')}</legend>
      {modules.map(({ key, name }, index) => (
        <div key={key} className={styles.datum}>
          <Field name={`module-${key}`} label={t('uat.settings.module', { number: index + 1 })}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={60}
                value={name}
                onChange={(text) =>
                  onChange(modules.map((one) => (one.key === key ? { key, name: text } : one)))
                }
              />
            )}
          </Field>
          {!isFixed && (
            <>
              <Button appearance="subtle" isDisabled={index === 0} onClick={() => up(index)}>
                {t('uat.settings.up', { name })}
              </Button>
              <Button
                appearance="subtle"
                onClick={() => onChange(modules.filter((one) => one.key !== key))}
              >
                {t('act.removeOf', { name })}
              </Button>
            </>
          )}
        </div>
      ))}
      {!isFixed && (
        <div>
          <Button isDisabled={modules.length >= MOST_MODULES} onClick={add}>
            {t('uat.settings.addModule')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
