import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { readHandbookConfig } from '../../../src/training/handbook/contract';
import { Loading } from '../../shared/feedback/loading';
import { usePage } from '../../shared/page-context';
import styles from './macro-page.module.css';

const HandbookMacro = lazy(async () => ({
  default: (await import('../../features/training/macro/handbook-macro')).HandbookMacro,
}));
const Outside = lazy(async () => ({
  default: (await import('../../features/training/macro/outside')).Outside,
}));
const ConfigureHandbook = lazy(async () => ({
  default: (await import('../../features/training/macro/configure-handbook')).ConfigureHandbook,
}));

/** What Confluence says of a macro in its page. */
const shape = z.object({
  config: z.optional(z.unknown()),
  macro: z.optional(z.object({ isConfiguring: z.optional(z.boolean()) })),
  content: z.optional(z.object({ id: z.optional(z.string()) })),
  space: z.optional(z.object({ key: z.optional(z.string()) })),
});

/** The macro as it is read, or the choice of what it shows. */
export function HandbookMacroPage({ extension }: { readonly extension: unknown }) {
  const { t } = useTranslation();
  const { isAnonymous } = usePage();
  const { config: given, macro, content, space } = shape.parse(extension);
  const config = readHandbookConfig(given);
  const place = { pageId: content?.id ?? '', spaceKey: space?.key ?? '' };
  return (
    <main className={styles.macro}>
      <Suspense fallback={<Loading lines={6} />}>
        {macro?.isConfiguring === true ? (
          <ConfigureHandbook config={config} />
        ) : config.engagementId === '' ? (
          <p>{t('training.macro.notChosen')}</p>
        ) : isAnonymous === true ? (
          <Outside {...{ config, place }} reason="anonymous" />
        ) : (
          <HandbookMacro {...{ config, place }} />
        )}
      </Suspense>
    </main>
  );
}
