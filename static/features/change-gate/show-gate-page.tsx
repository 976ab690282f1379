import { view } from '@forge/bridge';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { GatePasses } from '../../../src/change/gate/contract';
import { startTranslations } from '../../shared/text/start-translations';
import { gatePageOf } from './gate-choice';

/** Starts a page of the gate in the workflow editor: it calls no function of the app. */
export async function showGatePage(content: (passes: GatePasses) => ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element for what it shows.');
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  const { locale, passes } = gatePageOf(context);
  await startTranslations(locale);
  createRoot(root).render(<StrictMode>{content(passes)}</StrictMode>);
}
