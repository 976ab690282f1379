import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormKind } from '../../../../src/srs/document/contract';
import type { SrsView } from '../../../../src/srs/contract';
import { entriesOf, type SrsEntry } from '../../../../src/srs/entries/contract';
import register from '../../../shared/register/register.module.css';
import styles from './entries.module.css';
import { EntryActs } from './entry-acts';
import { EntryDialog } from './entry-dialog';
import { useEntryWords } from './use-entry-words';

interface EntrySectionProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly srs: SrsView;
  readonly kind: FormKind;
  /** Names of the fields that stand in columns, the one that names the entry first. */
  readonly columns: readonly string[];
  /** Whether there is anything that a new one could be about. */
  readonly canAdd?: boolean;
}

/** All entries of one kind, to read and to edit. */
export function EntrySection(props: EntrySectionProps) {
  const { engagementId, canWrite, srs, kind, canAdd = true } = props;
  const { t } = useTranslation();
  const [writing, setWriting] = useState<{ readonly entry?: SrsEntry }>();
  const title = t(`srs.entry.${kind}.title`);
  const entries = entriesOf(srs.entries, kind);
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
        {canWrite && canAdd && (
          <Button onClick={() => setWriting({})}>{t(`srs.entry.${kind}.add`)}</Button>
        )}
      </div>
      {entries.length === 0 ? (
        <p>{t(`srs.entry.${kind}.none`)}</p>
      ) : (
        <Rows {...props} {...{ entries, title }} onEdit={(entry) => setWriting({ entry })} />
      )}
      {writing !== undefined && (
        <EntryDialog
          {...{ engagementId, srs, kind }}
          {...writing}
          onClose={() => setWriting(undefined)}
        />
      )}
    </section>
  );
}

interface RowsProps extends EntrySectionProps {
  readonly entries: readonly SrsEntry[];
  readonly title: string;
  readonly onEdit: (entry: SrsEntry) => void;
}

function Rows({ engagementId, canWrite, srs, kind, columns, entries, title, onEdit }: RowsProps) {
  const { t } = useTranslation();
  const words = useEntryWords(srs);
  const [first = '', ...others] = columns;
  const head = (column: string) => t(`srs.entryField.${kind}.${column}`);
  return (
    <div className={register.scroll}>
      <table className={`${register.register} ${styles.rows}`} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{head(first)}</th>
            {others.map((column) => (
              <th key={column} scope="col">
                {head(column)}
              </th>
            ))}
            {canWrite && <th scope="col">{t('srs.entry.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const values = new Map(words.fields(entry));
            return (
              <tr key={entry.entryId}>
                <th scope="row">
                  <bdi>{values.get(first)}</bdi>
                </th>
                {others.map((column) => (
                  <td key={column} data-name={head(column)}>
                    <bdi>{values.get(column)}</bdi>
                  </td>
                ))}
                {canWrite && (
                  <td>
                    <EntryActs
                      {...{ engagementId, entry }}
                      name={words.name(entry)}
                      onEdit={() => onEdit(entry)}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
