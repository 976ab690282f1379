import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../shared/feedback/problem';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import type { SessionForm } from './session-form';

const MOST = 10;
type Materials = SessionForm['materials'];

interface MaterialEditorProps {
  readonly materials: Materials;
  readonly problems: readonly string[];
  readonly onChange: (materials: Materials) => void;
}

/** What those who come should have at hand: words and addresses. */
export function MaterialEditor({ materials, problems, onChange }: MaterialEditorProps) {
  const { t } = useTranslation();
  const put = (at: number, values: Partial<Materials[number]>) =>
    onChange(materials.map((one, index) => (index === at ? { ...one, ...values } : one)));
  return (
    <fieldset className={group.group}>
      <legend>{t('training.sessions.field.materials')}</legend>
      {problems.map((text) => (
        <Problem key={text}>{text}</Problem>
      ))}
      {materials.map(({ label, link }, at) => {
        const number = at + 1;
        return (
          <div key={number} className={parts.pair}>
            <Field
              name={`material-${String(at)}`}
              label={t('training.sessions.material.label', { number })}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={100}
                  value={label}
                  onChange={(text) => put(at, { label: text })}
                />
              )}
            </Field>
            <Field
              name={`material-link-${String(at)}`}
              label={t('training.sessions.material.link', { number })}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={500}
                  value={link}
                  onChange={(text) => put(at, { link: text.trim() })}
                />
              )}
            </Field>
          </div>
        );
      })}
      <div>
        <Button
          spacing="compact"
          isDisabled={materials.length >= MOST}
          onClick={() => onChange([...materials, { label: '', link: '' }])}
        >
          {t('training.sessions.material.add')}
        </Button>
      </div>
    </fieldset>
  );
}
