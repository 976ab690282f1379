import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableFormat } from '../../../../src/files/contract';
import { fileName } from '../../../shared/files/file-name';
import { saveContent } from '../../../shared/files/save-content';
import { readNames } from '../../../shared/people/use-people';
import { filterOf, type RegisterLook } from '../register/register-filter';
import { modelWords } from '../scoring/use-model-words';
import { readWholeRegister } from './read-register';

/** Reads the register that somebody looks at to its end and saves it as a file. Leaving the page stops it. */
export function useExport(engagementId: string, look: RegisterLook) {
  const translation = useTranslation();
  const { t } = translation;
  const [count, setCount] = useState(0);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const save = useMutation({
    mutationFn: async (format: TableFormat) => {
      const controller = new AbortController();
      running.current = controller;
      setCount(0);
      const asked = { engagementId, filter: filterOf(look), sort: look.sort };
      const register = await readWholeRegister(asked, controller.signal, setCount);
      const owners = register.risks.flatMap(({ ownerAccountId }) => ownerAccountId ?? []);
      const names = await readNames([...new Set(owners)]);
      const { registerFile } = await import('./register-file');
      controller.signal.throwIfAborted();
      const words = {
        ...modelWords(register.model, translation),
        text: (key: string) => t(key),
        person: (accountId: string) => names.get(accountId) ?? t('people.unknown'),
      };
      const name = `${fileName(t('risk.exchange.fileName', { day: register.day }))}.${format}`;
      saveContent(name, registerFile(register, words, format));
      return { name, count: register.risks.length };
    },
  });
  return {
    ...save,
    count,
    stop: () => {
      running.current?.abort();
      save.reset();
    },
  };
}
