import { useTranslation } from 'react-i18next';
import { useFileExport } from '../../../shared/files/use-file-export';
import { readNames } from '../../../shared/people/use-people';
import { filterOf, type RegisterLook } from '../register/register-filter';
import { modelWords } from '../scoring/use-model-words';
import { readWholeRegister } from './read-register';

/** Reads the register that somebody looks at to its end and saves it as a file. Leaving the page stops it. */
export function useExport(engagementId: string, look: RegisterLook) {
  const translation = useTranslation();
  const { t } = translation;
  return useFileExport(async (format, signal, onProgress) => {
    const asked = { engagementId, filter: filterOf(look), sort: look.sort };
    const register = await readWholeRegister(asked, signal, onProgress);
    const owners = register.risks.flatMap(({ ownerAccountId }) => ownerAccountId ?? []);
    const names = await readNames([...new Set(owners)]);
    const { registerFile } = await import('./register-file');
    const words = {
      ...modelWords(register.model, translation),
      text: (key: string) => t(key),
      phase: (id: string) => register.phases.find(({ phaseId }) => phaseId === id)?.name ?? id,
      person: (accountId: string) => names.get(accountId) ?? t('people.unknown'),
    };
    return {
      name: t('risk.exchange.fileName', { day: register.day }),
      content: registerFile(register, words, format),
      count: register.risks.length,
    };
  });
}
