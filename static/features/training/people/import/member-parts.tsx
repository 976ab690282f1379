import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { MOST_ROWS, type FileTable } from '../../../../../src/files/reading/contract';

interface MemberPartsProps {
  readonly onTaken: (name: string, table: FileTable) => void;
  readonly name: string;
  readonly tables: readonly FileTable[];
}

/** More people than one import holds. */
export function MemberParts({ name, tables, onTaken }: MemberPartsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('training.import.jira.inParts', { most: MOST_ROWS })}</p>
      <ul>
        {tables.map((table, index) => {
          const range = {
            from: index * MOST_ROWS + 1,
            to: index * MOST_ROWS + table.rows.length,
          };
          return (
            <li key={range.from}>
              <Button
                spacing="compact"
                onClick={() => onTaken(`${name}, ${String(range.from)}–${String(range.to)}`, table)}
              >
                {t('training.import.jira.take', range)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
