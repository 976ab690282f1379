import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { engagementRole } from '../../../src/engagement/contract';
import type { PlanItemView } from '../../../src/plan/contract';
import { Choice } from '../../shared/form/choice';
import { ITEM_KINDS, type PlanFilter } from './plan-filter';
import { waveChoices, waveName } from './plan-wave';
import styles from './plan-toolbar.module.css';

interface PlanToolbarProps {
  readonly filter: PlanFilter;
  readonly onChange: (values: Partial<PlanFilter>) => void;
  readonly items: readonly PlanItemView[];
  readonly shown: number;
  readonly total: number;
  /** Acts on what is shown. */
  readonly children?: ReactNode;
}

export function PlanToolbar({ filter, onChange, items, shown, total, children }: PlanToolbarProps) {
  const { t } = useTranslation();
  const waves = waveChoices(items, filter.wave);
  return (
    <div className={styles.bar} role="search" aria-label={t('plan.filters')}>
      <div className={styles.search}>
        <Textfield
          type="search"
          aria-label={t('plan.search')}
          placeholder={t('plan.search')}
          isCompact
          value={filter.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </div>
      <Choice
        label={t('plan.kind')}
        value={filter.kind}
        options={[
          { value: '', label: t('plan.allKinds') },
          ...ITEM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={t('plan.role')}
        value={filter.role}
        options={[
          { value: '', label: t('plan.allRoles') },
          ...engagementRole.options.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
        onChange={(role) => onChange({ role })}
      />
      {(waves.length > 0 || filter.wave !== '') && (
        <Choice
          label={t('plan.edit.wave')}
          value={filter.wave}
          options={[
            { value: '', label: t('plan.allWaves') },
            ...waves.map((value) => ({ value, label: waveName(value) ?? '' })),
            { value: 'none', label: t('plan.noWave') },
          ]}
          onChange={(wave) => onChange({ wave })}
        />
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.isCriticalOnly}
          onChange={(event) => onChange({ isCriticalOnly: event.target.checked })}
        />
        {t('plan.criticalOnly')}
      </label>
      <span role="status" className={styles.count}>
        {shown === total
          ? t('plan.count', { count: total })
          : t('plan.countOf', { shown, count: total })}
      </span>
      {children}
    </div>
  );
}
