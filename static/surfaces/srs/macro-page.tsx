import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { readMacroConfig } from '../../../src/srs/document/contract';
import { Loading } from '../../shared/feedback/loading';
import styles from './macro-page.module.css';

const SrsMacro = lazy(async () => ({
  default: (await import('../../features/srs/macro/srs-macro')).SrsMacro,
}));
const ConfigureMacro = lazy(async () => ({
  default: (await import('../../features/srs/macro/configure-macro')).ConfigureMacro,
}));

/** What Confluence says of a macro in its page. */
const shape = z.object({
  config: z.optional(z.unknown()),
  macro: z.optional(z.object({ isConfiguring: z.optional(z.boolean()) })),
});

/** The macro as it is read, or the choice of what it shows. */
export function MacroPage({ extension }: { readonly extension: unknown }) {
  const { t } = useTranslation();
  const { config: given, macro } = shape.parse(extension);
  const config = readMacroConfig(given);
  return (
    <main className={styles.macro}>
      <Suspense fallback={<Loading lines={6} />}>
        {macro?.isConfiguring === true ? (
          <ConfigureMacro config={config} />
        ) : config.engagementId === '' ? (
          <p>{t('srs.macro.notChosen')}</p>
        ) : (
          <SrsMacro config={config} />
        )}
      </Suspense>
    </main>
  );
}
