import { useTranslation } from 'react-i18next';
import type { TraceView } from '../../../../src/uat/trace/contract';
import { ExportActs } from '../../../shared/files/export-acts';
import { useFileExport } from '../../../shared/files/use-file-export';
import { useDates } from '../../../shared/text/use-dates';

/** The matrix with its holes as a file. */
export function SaveTrace({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const save = useFileExport(async (format) => {
    const { traceFile } = await import('./trace-file');
    const words = { text: (key: string, values = {}) => t(key, values), moment: dates.moment };
    return { name: t('uat.trace.title'), ...traceFile(trace, words, format) };
  });
  return (
    <div>
      <ExportActs
        save={save}
        reading={(count) => t('uat.trace.file.reading', { count })}
        exported={(made) => t('uat.trace.file.exported', made)}
      />
    </div>
  );
}
