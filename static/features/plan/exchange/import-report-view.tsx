import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../src/plan/exchange/contract';
import { ComparisonTable } from './comparison-table';
import { ProblemList, ProblemTable } from './problem-list';
import { useRowNumbers } from './use-row-numbers';
import styles from './exchange.module.css';

interface ImportReportViewProps {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly isImporting: boolean;
  readonly onImport: (seen: string, takeOut: boolean) => void;
}

/** What a file would do: what is wrong with it, what it cannot keep, and what it changes. */
export function ImportReportView({ name, preview, isImporting, onImport }: ImportReportViewProps) {
  const { t } = useTranslation();
  const [takeOut, setTakeOut] = useState(false);
  const { problems, comparison, fields, unlessTakenOut } = preview;
  const isForbidden = !takeOut && unlessTakenOut.length > 0;
  const leftOut = fields.filter(({ treatment }) => treatment === 'leftOut');
  const isNothing =
    comparison !== undefined &&
    comparison.added.length + comparison.changed.length === 0 &&
    (!takeOut || comparison.missing.length === 0);
  return (
    <div className={styles.report}>
      <h4 role="status">
        {comparison === undefined
          ? t('exchange.hasErrors', { name })
          : t('exchange.would', {
              name,
              added: comparison.added.length,
              changed: comparison.changed.length,
              same: comparison.sameCount,
            })}
      </h4>
      {comparison !== undefined && (
        <>
          {comparison.missing.length > 0 && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={takeOut}
                onChange={({ target }) => setTakeOut(target.checked)}
              />
              {t('exchange.takeOut', { count: comparison.missing.length })}
            </label>
          )}
          <div className={styles.acts}>
            <Button
              appearance="primary"
              isDisabled={isNothing || isForbidden}
              isLoading={isImporting}
              onClick={() => onImport(comparison.seen, takeOut)}
            >
              {t('exchange.import', {
                added: comparison.added.length,
                changed: comparison.changed.length,
              })}
            </Button>
          </div>
          {isNothing && <p>{t('exchange.nothing')}</p>}
          {isForbidden && (
            <div role="alert">
              <p>{t('exchange.onlyTakingOut')}</p>
              <ProblemTable problems={unlessTakenOut} />
            </div>
          )}
        </>
      )}
      <ProblemList problems={problems} />
      {leftOut.length > 0 && (
        <details>
          <summary>{t('exchange.fieldsLeftOut', { count: leftOut.length })}</summary>
          <ul>
            {leftOut.map((account) => (
              <LeftOutField key={account.field} account={account} />
            ))}
          </ul>
        </details>
      )}
      {comparison !== undefined && <ComparisonTable comparison={comparison} />}
    </div>
  );
}

/** A field with what of it is not kept, and in which rows. */
function LeftOutField({ account }: { account: ImportPreview['fields'][number] }) {
  const { t } = useTranslation();
  const { field, count, rows } = account;
  const numbers = useRowNumbers([...rows].sort((a, b) => a - b));
  return (
    <li>
      {t('exchange.fieldCount', { field, count })}
      {numbers !== '' && <span className={styles.field}> {t('exchange.inRows', { numbers })}</span>}
    </li>
  );
}
