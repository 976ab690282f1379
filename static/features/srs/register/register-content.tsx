import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { ColumnChoice } from '../../../shared/register/column-choice';
import { InlineNotice } from '../../../shared/register/inline/inline-notice';
import { MoreRows } from '../../../shared/register/more-rows';
import styles from '../../../shared/register/register.module.css';
import { BulkBar } from './bulk-bar';
import { COLUMNS, useRequirementColumns, type Column } from './columns';
import { useRequirementInlineEdit } from './inline-requirement';
import { shownRequirements, type RegisterLook } from './register-look';
import { RegisterToolbar } from './register-toolbar';
import { RequirementTable } from './requirement-table';

/** Rows that are drawn at once: a thousand with all their controls would make the page slow. */
const PAGE = 100;
/** Columns that there is room for beside an open record; the record says the others. */
const isBrief = (column: Column) => column === 'priority' || column === 'state';

interface RegisterContentProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly requirements: readonly RequirementFacts[];
  readonly look: RegisterLook;
  readonly openId?: string;
  readonly onChange: (values: Partial<RegisterLook>) => void;
}

/** The list with its filters. */
export function RegisterContent(props: RegisterContentProps) {
  const { engagementId, canWrite, requirements, look, openId, onChange } = props;
  const { t } = useTranslation();
  const { columns, toggle } = useRequirementColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [pages, setPages] = useState(1);
  const edit = useRequirementInlineEdit(engagementId);
  const rows = useMemo(() => shownRequirements(requirements, look), [requirements, look]);
  const modules = useMemo(() => modulesOf(requirements), [requirements]);
  const chosen = rows.filter(({ requirementId }) => selected.has(requirementId));
  const drawn = rows.slice(0, pages * PAGE);
  const select = (ids: readonly string[], isSelected: boolean) =>
    setSelected(
      (known) =>
        new Set(isSelected ? [...known, ...ids] : [...known].filter((id) => !ids.includes(id))),
    );
  return (
    <div className={styles.list}>
      <RegisterToolbar {...{ look, modules, onChange }} />
      {chosen.length > 0 && (
        <BulkBar
          {...{ engagementId }}
          requirements={chosen}
          onDone={() => setSelected(new Set())}
        />
      )}
      <ColumnChoice
        all={COLUMNS}
        shown={columns}
        labelOf={(column) => t(`srs.field.${column}`)}
        onToggle={toggle}
      />
      <InlineNotice edit={edit} fieldOf={(column) => t(`srs.field.${column}`)} />
      <p role="status">
        {rows.length === 0 ? t('srs.nothingFits') : t('srs.shown', { count: rows.length })}
      </p>
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <RequirementTable
            rows={drawn}
            columns={openId === undefined ? columns : columns.filter(isBrief)}
            {...{ selected }}
            sort={look.sort}
            onSort={(sort) => onChange({ sort })}
            {...(openId === undefined ? {} : { openId })}
            {...(canWrite ? { edit, onSelect: select } : {})}
          />
        </div>
      )}
      {drawn.length < rows.length && <MoreRows onMore={() => setPages(pages + 1)} />}
    </div>
  );
}

/** Modules that some requirement names, in the order of words. */
export function modulesOf(requirements: readonly RequirementFacts[]): readonly string[] {
  const names = requirements.flatMap(({ module }) => (module === undefined ? [] : [module]));
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
