import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { freeKey } from './free-key';
import { useModelWords } from './use-model-words';

const MOST = 20;
type Category = ScoringModel['categories'][number];

interface CategoryFieldsProps {
  readonly categories: readonly Category[];
  readonly isFixed: boolean;
  readonly onChange: (categories: Category[]) => void;
}

/** Where risks come from. */
export function CategoryFields({ categories, isFixed, onChange }: CategoryFieldsProps) {
  const { t } = useTranslation();
  const words = useModelWords({ bands: [], categories: [...categories] });
  const add = { key: freeKey('category', categories), name: t('risk.scoring.newCategory') };
  return (
    <section className={parts.part}>
      <h3>{t('risk.scoring.categories')}</h3>
      {categories.map((category, place) =>
        isFixed ? (
          <p key={category.key}>{words.category(category.key)}</p>
        ) : (
          <div key={category.key} className={parts.line}>
            <Field
              name={`category-${category.key}`}
              label={t('risk.scoring.category', { number: place + 1 })}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={40}
                  value={category.name ?? words.category(category.key)}
                  onChange={(name) =>
                    onChange(categories.map((one) => (one === category ? { ...one, name } : one)))
                  }
                />
              )}
            </Field>
            {categories.length > 1 && (
              <Button
                appearance="subtle"
                aria-label={t('act.removeOf', { name: words.category(category.key) })}
                onClick={() => onChange(categories.filter((one) => one !== category))}
              >
                {t('act.remove')}
              </Button>
            )}
          </div>
        ),
      )}
      {!isFixed && categories.length < MOST && (
        <div>
          <Button onClick={() => onChange([...categories, add])}>
            {t('risk.scoring.addCategory')}
          </Button>
        </div>
      )}
    </section>
  );
}
