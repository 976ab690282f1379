import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { runStatus } from '../../../../src/uat/case/contract';
import type { UatModule } from '../../../../src/uat/register/contract';
import { Choice } from '../../../shared/form/choice';
import { SearchField } from '../../../shared/form/search-field';
import styles from '../../../shared/register/register-bar.module.css';
import { ModuleChoice } from '../module-choice';
import { PriorityChoice } from '../priority-choice';
import { isNarrowed, USUAL_LOOK, type CasesLook } from './cases-look';

interface CasesToolbarProps {
  readonly look: CasesLook;
  readonly modules: readonly UatModule[];
  readonly onChange: (values: Partial<CasesLook>) => void;
}

/** What the list is narrowed by. */
export function CasesToolbar({ look, modules, onChange }: CasesToolbarProps) {
  const { t } = useTranslation();
  const { group, sort, isDescending } = look;
  return (
    <div className={styles.bar} role="search" aria-label={t('uat.cases.filters')}>
      <div className={styles.search}>
        <SearchField
          label={t('uat.cases.search')}
          value={look.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <Choice
        label={t('uat.group.of')}
        value={group}
        options={(['active', 'retired'] as const).map((value) => ({
          value,
          label: t(`uat.group.${value}`),
        }))}
        onChange={(next) => next !== '' && onChange({ group: next, state: '' })}
      />
      <ModuleChoice
        modules={modules}
        value={look.module}
        onChange={(module) => onChange({ module })}
      />
      <PriorityChoice value={look.priority} onChange={(priority) => onChange({ priority })} />
      {group === 'active' && (
        <Choice
          label={t('uat.column.state')}
          value={look.state}
          options={[
            { value: '', label: t('uat.all.state') },
            ...(['draft', 'ready'] as const).map((value) => ({
              value,
              label: t(`uat.state.${value}`),
            })),
          ]}
          onChange={(state) => onChange({ state })}
        />
      )}
      <Choice
        label={t('uat.column.last')}
        value={look.last}
        options={[
          { value: '', label: t('uat.all.last') },
          ...runStatus.options.map((value) => ({ value, label: t(`uat.status.${value}`) })),
        ]}
        onChange={(last) => onChange({ last })}
      />
      <Marks look={look} onChange={onChange} />
      {isNarrowed(look) && (
        <Button
          appearance="subtle"
          onClick={() => onChange({ ...USUAL_LOOK, group, sort, isDescending })}
        >
          {t('register.clearFilters')}
        </Button>
      )}
    </div>
  );
}

function Marks({ look, onChange }: Pick<CasesToolbarProps, 'look' | 'onChange'>) {
  const { t } = useTranslation();
  return (['isRetestDue', 'isUntraced'] as const).map((name) => (
    <label key={name} className={styles.tick}>
      <input
        type="checkbox"
        checked={look[name]}
        onChange={(event) => onChange({ [name]: event.target.checked })}
      />
      {t(`uat.mark.${name}`)}
    </label>
  ));
}
