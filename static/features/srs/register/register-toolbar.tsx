import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { SearchField } from '../../../shared/form/search-field';
import styles from '../../../shared/register/register-bar.module.css';
import { ModuleChoice } from '../module-choice';
import { VALUES } from '../requirement-values';
import {
  FILTERS,
  isNarrowed,
  MISSING,
  SORTS,
  USUAL_LOOK,
  type RegisterLook,
} from './register-look';

interface RegisterToolbarProps {
  readonly look: RegisterLook;
  readonly modules: readonly string[];
  readonly onChange: (values: Partial<RegisterLook>) => void;
}

/** What the list is narrowed by, and its order. */
export function RegisterToolbar({ look, modules, onChange }: RegisterToolbarProps) {
  const { t } = useTranslation();
  const { sort } = look;
  return (
    <div className={styles.bar} role="search" aria-label={t('srs.filters')}>
      <div className={styles.search}>
        <SearchField
          label={t('srs.search')}
          value={look.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      {FILTERS.map((filter) => (
        <Choice
          key={filter}
          label={t(`srs.field.${filter}`)}
          value={look[filter]}
          options={[
            { value: '', label: t(`srs.all.${filter}`) },
            ...VALUES[filter].map((value) => ({ value, label: t(`srs.value.${filter}.${value}`) })),
          ]}
          onChange={(value) => onChange({ [filter]: value })}
        />
      ))}
      <ModuleChoice
        modules={modules}
        value={look.module}
        onChange={(module) => onChange({ module })}
      />
      <Choice
        label={t('srs.missingOf')}
        value={look.missing}
        options={[
          { value: '', label: t('srs.all.missing') },
          ...MISSING.map((value) => ({ value, label: t(`srs.missing.${value}`) })),
        ]}
        onChange={(missing) => onChange({ missing })}
      />
      <Choice
        label={t('register.sortOf')}
        value={sort}
        options={SORTS.map((value) => ({ value, label: t(`srs.sort.${value}`) }))}
        onChange={(next) => next !== '' && onChange({ sort: next })}
      />
      {isNarrowed(look) && (
        <Button appearance="subtle" onClick={() => onChange({ ...USUAL_LOOK, sort })}>
          {t('register.clearFilters')}
        </Button>
      )}
    </div>
  );
}
