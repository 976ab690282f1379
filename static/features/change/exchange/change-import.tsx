import { useTranslation } from 'react-i18next';
import { MOST_ROWS_AT_ONCE, type ComparedChange } from '../../../../src/change/exchange/contract';
import {
  CHANGE_FIELD_WORDS,
  CHANGE_FIELDS,
  COMPUTED_CHANGE_WORDS,
  DUE_CHANGE_FIELDS,
  readChangeRow,
  type ChangeField,
} from '../../../../src/change/exchange/reading/contract';
import { call } from '../../../shared/call';
import { ImportSection } from '../../register-import/import-section';
import type { Importer } from '../../register-import/importer';
import { useChangesWritten } from '../use-changes';
import { ChangeRowDetails } from './change-row-details';

/** A file of change requests: one a row. What the client decides is none of a file's business. */
export function ChangeImport({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const onWritten = useChangesWritten(engagementId);
  const importer: Importer<ChangeField, ComparedChange> = {
    ...{ engagementId, onWritten },
    register: 'changes',
    fields: CHANGE_FIELDS,
    dueFields: DUE_CHANGE_FIELDS,
    words: CHANGE_FIELD_WORDS,
    computed: COMPUTED_CHANGE_WORDS,
    people: ['requester', 'owner'],
    read: readChangeRow,
    idOf: ({ changeId }) => changeId,
    twice: 'changeTwice',
    mostCompared: MOST_ROWS_AT_ONCE,
    mostWritten: MOST_ROWS_AT_ONCE,
    columnName: (field) => t(`change.exchange.column.${field}`),
    titleHead: t('change.column.change'),
    details: (row) => <ChangeRowDetails row={row} />,
    check: async (rows) => (await call('change.checkImport', { engagementId, rows })).rows,
    write: async (pairs) => {
      const rows = pairs.map(({ compared, version }) => ({ ...compared, version }));
      return (await call('change.import', { engagementId, rows })).rows;
    },
  };
  return (
    <ImportSection
      importer={importer}
      title={t('change.import.title')}
      what={t('change.import.what')}
    />
  );
}
