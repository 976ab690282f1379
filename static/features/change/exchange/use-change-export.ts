import { useTranslation } from 'react-i18next';
import { useFileExport } from '../../../shared/files/use-file-export';
import { readNames } from '../../../shared/people/use-people';
import type { RegisterLook } from '../register/register-filter';
import { readChanges } from './read-changes';

/** Reads the register that somebody looks at to its end and saves it as a file. Leaving the page stops it. */
export function useChangeExport(engagementId: string, look: RegisterLook) {
  const { t } = useTranslation();
  return useFileExport(async (format, signal, onProgress) => {
    const read = await readChanges(engagementId, look, signal, onProgress);
    const people = read.changes.flatMap(({ requesterAccountId, ownerAccountId }) => [
      requesterAccountId,
      ...(ownerAccountId === undefined ? [] : [ownerAccountId]),
    ]);
    const names = await readNames([...new Set(people)]);
    const { changeFile } = await import('./change-columns');
    const words = {
      text: (key: string, values = {}) => t(key, values),
      person: (accountId: string) => names.get(accountId) ?? t('people.unknown'),
    };
    return {
      name: t('change.exchange.fileName', { day: read.day }),
      content: changeFile(read, words, format),
      count: read.changes.length,
    };
  });
}
