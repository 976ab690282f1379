import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../form/choice';
import { SearchField } from '../form/search-field';
import styles from './register-bar.module.css';

interface RegisterBarProps<Sort extends string> {
  readonly label: string;
  readonly search: string;
  readonly text: string;
  readonly group: 'open' | 'closed';
  readonly sort: Sort;
  readonly sorts: readonly { readonly value: Sort; readonly label: string }[];
  readonly onText: (text: string) => void;
  readonly onGroup: (group: 'open' | 'closed') => void;
  readonly onSort: (sort: Sort) => void;
  /** Present while a filter narrows the list. */
  readonly onClear?: () => void;
  /** The filters of the register. */
  readonly children: ReactNode;
}

/** What a list is narrowed by, and its order. */
export function RegisterBar<Sort extends string>(props: RegisterBarProps<Sort>) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar} role="search" aria-label={props.label}>
      <div className={styles.search}>
        <SearchField label={props.search} value={props.text} onChange={props.onText} />
      </div>
      <Choice
        label={t('register.groupOf')}
        value={props.group}
        options={(['open', 'closed'] as const).map((value) => ({
          value,
          label: t(`register.group.${value}`),
        }))}
        onChange={(group) => group !== '' && props.onGroup(group)}
      />
      {props.children}
      <Choice
        label={t('register.sortOf')}
        value={props.sort}
        options={props.sorts}
        onChange={(sort) => sort !== '' && props.onSort(sort)}
      />
      {props.onClear !== undefined && (
        <Button appearance="subtle" onClick={props.onClear}>
          {t('register.clearFilters')}
        </Button>
      )}
    </div>
  );
}
