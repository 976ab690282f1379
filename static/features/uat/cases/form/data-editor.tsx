import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { TestDatum } from '../../../../../src/uat/case/contract';
import { Field } from '../../../../shared/form/field';
import group from '../../../../shared/form/group.module.css';
import { TextInput } from '../../../../shared/form/text-input';
import styles from './steps.module.css';

const MOST_DATA = 20;

interface DataEditorProps {
  readonly data: readonly TestDatum[];
  readonly onChange: (data: readonly TestDatum[]) => void;
}

/** What the tester types in: names and values to copy. */
export function DataEditor({ data, onChange }: DataEditorProps) {
  const { t } = useTranslation();
  const change = (index: number, values: Partial<TestDatum>) =>
    onChange(data.map((one, at) => (at === index ? { ...one, ...values } : one)));
  return (
    <fieldset className={group.group}>
      <legend>{t('uat.data.title')}</legend>
      {data.map((datum, index) => (
        // Lines have no name of their own, and stay in their order.
        <div key={String(index)} className={styles.datum}>
          {(['name', 'value'] as const).map((name) => (
            <Field
              key={name}
              name={`data-${name}-${String(index)}`}
              label={t(`uat.data.${name}`, { number: index + 1 })}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={name === 'name' ? 60 : 500}
                  value={datum[name]}
                  onChange={(text) => change(index, { [name]: text })}
                />
              )}
            </Field>
          ))}
          <Button
            appearance="subtle"
            onClick={() => onChange(data.filter((_, at) => at !== index))}
          >
            {t('uat.data.remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <div>
        <Button
          isDisabled={data.length >= MOST_DATA}
          onClick={() => onChange([...data, { name: '', value: '' }])}
        >
          {t('uat.data.add')}
        </Button>
      </div>
    </fieldset>
  );
}
