import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { goByArrow } from '../../../shared/register/inline/go-by-arrow';
import { useKeys } from '../../../shared/register/inline/use-keys';
import { RecordLink } from '../../../shared/register/record-link';
import styles from '../../../shared/register/register.module.css';
import { SelectAll } from '../../../shared/register/select-all';
import { SelectRow } from '../../../shared/register/select-row';
import { SortHead } from '../../../shared/register/sort-head';
import { InlineRequirement, isInline, type RequirementInlineEdit } from './inline-requirement';
import type { Column } from './columns';
import { RequirementCell } from './requirement-cell';
import type { Sort } from './register-look';

interface RequirementTableProps {
  readonly rows: readonly RequirementFacts[];
  readonly columns: readonly Column[];
  readonly openId?: string;
  readonly selected: ReadonlySet<string>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Absent for readers. */
  readonly edit?: RequirementInlineEdit;
  /** Absent for readers. */
  readonly onSelect?: (ids: readonly string[], isSelected: boolean) => void;
}

/** The requirements in rows; on a narrow screen each row is a card. */
export function RequirementTable(props: RequirementTableProps) {
  const { t } = useTranslation();
  const { rows, columns, selected, onSelect, sort, onSort } = props;
  const all = rows.map(({ requirementId }) => requirementId);
  const body = useRef<HTMLTableSectionElement>(null);
  useKeys(body, goByArrow);
  return (
    <table className={styles.register} aria-label={t('srs.register')}>
      <thead>
        <tr>
          <SelectAll ids={all} label={t('srs.selectAll')} {...{ selected, onSelect }} />
          <Head name={t('srs.field.requirement')} by="number" {...{ sort, onSort }} />
          {columns.map((column) => (
            <Head key={column} name={t(`srs.field.${column}`)} by={column} {...{ sort, onSort }} />
          ))}
        </tr>
      </thead>
      {/* Cells have their own stops of the Tab key; arrow keys are a quicker way between them. */}
      <tbody ref={body}>
        {rows.map((requirement) => (
          <Row key={requirement.requirementId} {...props} requirement={requirement} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps extends Pick<RequirementTableProps, 'sort' | 'onSort'> {
  readonly name: string;
  readonly by: Column | Sort;
}

function Head({ name, by, sort, onSort }: HeadProps) {
  if (by !== 'number' && by !== 'priority' && by !== 'changed') return <th scope="col">{name}</th>;
  const order = by === 'changed' ? 'descending' : 'ascending';
  return <SortHead name={name} isHere={sort === by} order={order} onSort={() => onSort(by)} />;
}

interface RowProps extends RequirementTableProps {
  readonly requirement: RequirementFacts;
}

function Row({ requirement, columns, openId, selected, edit, onSelect }: RowProps) {
  const { t } = useTranslation();
  const { requirementId, number, title, statement } = requirement;
  const isOpen = requirementId === openId;
  return (
    <tr data-open={isOpen}>
      <SelectRow
        id={requirementId}
        isSelected={selected.has(requirementId)}
        label={t('srs.select', { name: requirementName(number) })}
        onSelect={onSelect}
      />
      <th scope="row">
        <RecordLink path={`/srs/register/${requirementId}`} isOpen={isOpen}>
          {title}
        </RecordLink>
        <span className={styles.key}>
          {requirementName(number)} · <bdi>{shortened(statement)}</bdi>
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} data-name={t(`srs.field.${column}`)}>
          {edit !== undefined && isInline(column) && requirement.state !== 'retired' ? (
            <InlineRequirement {...{ requirement, column, edit }}>
              <RequirementCell {...{ requirement, column }} />
            </InlineRequirement>
          ) : (
            <span>
              <RequirementCell {...{ requirement, column }} />
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** As much of a statement as tells it from its neighbours. */
function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
