import { useTranslation } from 'react-i18next';
import type { AdfNode } from '../adf/adf-node';
import type { AppModule } from '../api/site';
import { AppFrame } from '../custom-ui/app-frame';
import { useSession } from '../shell/session-context';
import { macroConfig, macroKey, type MacroConfig } from './macro-node';
import styles from './wiki.module.css';

/** Where macros are shown. */
export interface MacroPlace {
  readonly pageId: string;
  readonly space: { readonly id: string; readonly key: string };
  readonly isEditing: boolean;
}

/**
 * What the page says of a macro.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/#extension-context
 */
export function macroExtension({ pageId, space, isEditing }: MacroPlace, config: MacroConfig) {
  return {
    type: 'macro',
    content: { id: pageId, type: 'page', subtype: null },
    space: { id: space.id, key: space.key },
    isEditing,
    references: [],
    config,
  };
}

/** A macro of the app in its frame. */
export function MacroFrame({
  node,
  place,
}: {
  readonly node: AdfNode;
  readonly place: MacroPlace;
}) {
  const { t } = useTranslation();
  const { modules } = useSession();
  const key = macroKey(node);
  const module = macroModules(modules).find((one) => one.key === key);
  const config = macroConfig(node);
  if (module === undefined) return <p>{t('wikiUnknownMacro', { key: key ?? node.type })}</p>;
  return (
    <div className={styles.macro}>
      <AppFrame
        key={JSON.stringify([place, config])}
        module={module}
        extension={macroExtension(place, config)}
        shape="content"
      />
    </div>
  );
}

export function macroModules(modules: readonly AppModule[]): readonly AppModule[] {
  return modules.filter(({ type }) => type === 'macro');
}
