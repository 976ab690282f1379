import { useTranslation } from 'react-i18next';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { useFileExport } from '../../../shared/files/use-file-export';
import { askedOf, type CasesLook } from '../cases/cases-look';
import { readCases } from './read-cases';

/** Reads the register that somebody looks at to its end and saves it as a file. Leaving the page stops it. */
export function useCaseExport(engagementId: string, look: CasesLook) {
  const { t } = useTranslation();
  return useFileExport(async (format, signal, onProgress) => {
    const read = await readCases(engagementId, askedOf(look), signal, onProgress);
    const { caseFile } = await import('./case-columns');
    const words = {
      text: (key: string, values = {}) => t(key, values),
      module: (key: string) => read.modules.find((module) => module.key === key)?.name ?? key,
      requirement: (id: string) => {
        const number = read.requirements.get(id);
        return number === undefined ? undefined : requirementName(number);
      },
    };
    return {
      name: t('uat.exchange.fileName', { day: read.day }),
      content: caseFile(read, words, format),
      count: read.cases.length,
    };
  });
}
