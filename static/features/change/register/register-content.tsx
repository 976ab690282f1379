import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import type { ChangeRegisterView } from '../../../../src/change/register/contract';
import { usePeople } from '../../../shared/people/use-people';
import { ColumnChoice } from '../../../shared/register/column-choice';
import { MoreRows } from '../../../shared/register/more-rows';
import styles from '../../../shared/register/register.module.css';
import { COLUMNS, useChangeColumns, type Column } from './columns';
import { EmptyRegister } from './empty-register';
import type { RegisterLook } from './register-filter';
import { RegisterTable } from './register-table';
import { RegisterToolbar } from './register-toolbar';

/** Columns that there is room for beside an open record; the record says the others. */
const isBrief = (column: Column) => column === 'state' || column === 'waits';

interface RegisterContentProps {
  readonly look: RegisterLook;
  readonly register: ChangeRegisterView;
  readonly rows: readonly ChangeView[];
  readonly openChangeId?: string;
  readonly onChange: (values: Partial<RegisterLook>) => void;
  readonly onRaise: () => void;
  /** Present while there may be more. */
  readonly onMore?: () => void;
  readonly isLoadingMore: boolean;
}

/** The list with its filters; for an empty register what it is for. */
export function RegisterContent(props: RegisterContentProps) {
  const { register, rows, look, openChangeId } = props;
  const { t } = useTranslation();
  const { columns, toggle } = useChangeColumns();
  const accounts = [look.ownerAccountId || undefined, ...rows.map((row) => row.ownerAccountId)];
  const people = usePeople(accounts);
  if (register.open + register.closed === 0) {
    return <EmptyRegister canRaise={register.can.raise} onRaise={props.onRaise} />;
  }
  const owners = [...new Set(accounts)].flatMap((accountId) =>
    accountId === undefined ? [] : { accountId, name: people.name(accountId) },
  );
  const words = {
    personName: people.name,
    currency: register.settings.values.currency,
  };
  return (
    <div className={styles.list}>
      <RegisterToolbar {...{ look, owners }} onChange={props.onChange} />
      <ColumnChoice
        all={COLUMNS}
        shown={columns}
        labelOf={(column) => t(`change.column.${column}`)}
        onToggle={toggle}
      />
      {rows.length === 0 ? (
        <p role="status">{t('change.nothingFits')}</p>
      ) : (
        <div className={styles.scroll}>
          <RegisterTable
            {...{ rows, words }}
            columns={openChangeId === undefined ? columns : columns.filter(isBrief)}
            {...(openChangeId === undefined ? {} : { openChangeId })}
          />
        </div>
      )}
      {props.onMore !== undefined && (
        <MoreRows isLoading={props.isLoadingMore} onMore={props.onMore} />
      )}
    </div>
  );
}
