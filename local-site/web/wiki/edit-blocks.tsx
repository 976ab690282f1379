import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdfDocument } from '../adf/adf-document';
import type { AdfNode } from '../adf/adf-node';
import { plainText } from '../adf/plain-text';
import type { AppModule } from '../api/site';
import { useSession } from '../shell/session-context';
import { ConfigureMacroDialog } from './configure-macro-dialog';
import { MacroFrame, macroModules, type MacroPlace } from './macro-frame';
import { macroConfig, macroKey, macroLocalId, macroNode } from './macro-node';
import styles from './wiki.module.css';

interface EditBlocksProps {
  readonly blocks: readonly AdfNode[];
  readonly place: MacroPlace;
  readonly onChange: (blocks: AdfNode[]) => void;
}

/** The macro that is being configured: one of the document, or one that is being inserted. */
interface Configured {
  readonly module: AppModule;
  readonly index: number | undefined;
}

/** The blocks of a page: paragraphs of plain text can be written, macros configured, everything else stays as it is. */
export function EditBlocks({ blocks, place, onChange }: EditBlocksProps) {
  const { t } = useTranslation();
  const macros = macroModules(useSession().modules);
  const [configured, setConfigured] = useState<Configured>();
  const replace = (index: number, ...nodes: readonly AdfNode[]) =>
    onChange(replaced(blocks, index, ...nodes));
  const moduleOf = (node: AdfNode) => macros.find(({ key }) => key === macroKey(node));
  return (
    <>
      {blocks.map((node, index) => {
        const module = moduleOf(node);
        if (module !== undefined) {
          const { title } = module;
          return (
            <div key={index} className={styles.block}>
              <div className={styles.acts}>
                <Button spacing="compact" onClick={() => setConfigured({ module, index })}>
                  {t('wikiConfigureMacro', { title })}
                </Button>
                <Button spacing="compact" appearance="subtle" onClick={() => replace(index)}>
                  {t('wikiRemoveMacro', { title })}
                </Button>
              </div>
              <MacroFrame node={node} place={place} />
            </div>
          );
        }
        return isPlain(node) ? (
          <textarea
            key={index}
            rows={2}
            aria-label={t('wikiParagraph', { number: index + 1 })}
            value={plainText(node)}
            onChange={(event) => replace(index, withText(node, event.target.value))}
          />
        ) : (
          <div key={index} className={styles.block}>
            <AdfDocument value={{ type: 'doc', content: [node] }} />
          </div>
        );
      })}
      <div className={styles.acts}>
        <Button onClick={() => onChange([...blocks, { type: 'paragraph', content: [] }])}>
          {t('wikiAddParagraph')}
        </Button>
        {macros.map((module) => (
          <Button
            key={module.key}
            onClick={() =>
              module.editUrl === undefined
                ? onChange([...blocks, macroNode(module, crypto.randomUUID(), {})])
                : setConfigured({ module, index: undefined })
            }
          >
            {t('wikiInsertMacro', { title: module.title })}
          </Button>
        ))}
      </div>
      {configured === undefined ? null : (
        <Configuration
          {...{ blocks, place, configured, onChange }}
          onClose={() => setConfigured(undefined)}
        />
      )}
    </>
  );
}

function Configuration({
  blocks,
  place,
  configured: { module, index },
  onChange,
  onClose,
}: EditBlocksProps & { readonly configured: Configured; readonly onClose: () => void }) {
  const node = index === undefined ? undefined : blocks[index];
  return (
    <ConfigureMacroDialog
      module={module}
      place={place}
      config={node === undefined ? {} : macroConfig(node)}
      isInserting={node === undefined}
      onConfigured={(config) => {
        const localId = node === undefined ? crypto.randomUUID() : macroLocalId(node);
        const next = macroNode(module, localId, config);
        onChange(index === undefined ? [...blocks, next] : replaced(blocks, index, next));
      }}
      onClose={onClose}
    />
  );
}

function replaced(
  blocks: readonly AdfNode[],
  index: number,
  ...nodes: readonly AdfNode[]
): AdfNode[] {
  return [...blocks.slice(0, index), ...nodes, ...blocks.slice(index + 1)];
}

/** A paragraph or heading of nothing but text without marks. */
function isPlain({ type, content = [] }: AdfNode): boolean {
  return (
    (type === 'paragraph' || type === 'heading') &&
    content.every((one) => one.type === 'text' && (one.marks ?? []).length === 0)
  );
}

function withText(node: AdfNode, text: string): AdfNode {
  const line = text.replace(/\n/g, ' ');
  return { ...node, content: line === '' ? [] : [{ type: 'text', text: line }] };
}
