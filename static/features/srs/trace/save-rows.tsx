import { useTranslation } from 'react-i18next';
import { ExportActs } from '../../../shared/files/export-acts';
import { useFileExport } from '../../../shared/files/use-file-export';
import register from '../../../shared/register/register.module.css';

type MakeFile = Parameters<typeof useFileExport>[0];

/** Saves the rows of a table about requirements as a file, and says how many. */
export function SaveRows({ make }: { readonly make: MakeFile }) {
  const { t } = useTranslation();
  const save = useFileExport(make);
  return (
    <div className={register.acts}>
      <ExportActs
        save={save}
        reading={(count) => t('srs.trace.rows', { count })}
        exported={({ name, count }) => t('srs.trace.exported', { name, count })}
      />
    </div>
  );
}
