import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import parts from '../../plan/plan-parts.module.css';
import type { ArrangedItem, ArrangedList } from './arrangement';
import styles from './arrange.module.css';

interface ArrangedSectionProps {
  readonly list: ArrangedList;
  readonly lists: readonly ArrangedList[];
  readonly title: string;
  /** Where requirements may go. */
  readonly chapters: readonly { readonly list: ArrangedList; readonly title: string }[];
  readonly onMove: (item: ArrangedItem, to: ArrangedList, index: number) => void;
}

/** Type of what is dragged; its text names nothing outside of this page. */
const DRAGGED = 'text/plain';

/** One list: each thing goes up and down by its buttons or by dragging it, a requirement into another chapter as well. */
export function ArrangedSection(props: ArrangedSectionProps) {
  const { list, lists, title, onMove } = props;
  const { t } = useTranslation();
  const [over, setOver] = useState<number>();
  const drop = (event: React.DragEvent, index: number) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(undefined);
    const id = event.dataTransfer.getData(DRAGGED);
    const from = lists.find(({ kind, items }) => kind === list.kind && items.some(isOf(id)));
    const item = from?.items.find(isOf(id));
    if (from === undefined || item === undefined) return;
    // What comes from above leaves its place, so that everything behind it moves up.
    const isAbove = from === list && list.items.indexOf(item) < index;
    onMove(item, list, isAbove ? index - 1 : index);
  };
  return (
    <section
      className={parts.part}
      aria-label={title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => drop(event, list.items.length)}
    >
      <h3>{title}</h3>
      {list.items.length === 0 && <p className={parts.note}>{t('srs.arrange.empty')}</p>}
      <ol className={styles.items}>
        {list.items.map((item, index) => (
          <li
            key={item.id}
            draggable
            className={styles.item}
            data-over={over === index}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, item.id)}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(index);
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => drop(event, index)}
          >
            <Item {...props} {...{ item, index }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const isOf = (id: string) => (item: ArrangedItem) => item.id === id;

interface ItemProps extends ArrangedSectionProps {
  readonly item: ArrangedItem;
  readonly index: number;
}

function Item({ list, chapters, item, index, onMove }: ItemProps) {
  const { t } = useTranslation();
  const pressed = useRef<HTMLButtonElement>(undefined);
  // A row that is moved loses the focus; whoever presses again shall not have to look for it. At an end there is the way back.
  useEffect(() => {
    const button = pressed.current;
    pressed.current = undefined;
    if (button?.disabled !== true) button?.focus();
    else button.parentElement?.querySelector<HTMLButtonElement>('button:enabled')?.focus();
  }, [index]);
  const { name, text } = item;
  const go = (button: HTMLButtonElement, to: number) => {
    pressed.current = button;
    onMove(item, list, to);
  };
  return (
    <>
      <span aria-hidden className={styles.handle}>
        ⠿
      </span>
      <span className={styles.name}>
        <bdi>{name}</bdi> <bdi>{text}</bdi>
      </span>
      {list.kind === undefined && (
        <Choice
          label={t('srs.arrange.chapterOf', { name })}
          value={list.key}
          options={chapters.map((one) => ({ value: one.list.key, label: one.title }))}
          onChange={(key) => {
            const to = chapters.find((one) => one.list.key === key)?.list;
            if (to !== undefined) onMove(item, to, to.items.length);
          }}
        />
      )}
      <Button
        spacing="compact"
        isDisabled={index === 0}
        aria-label={t('srs.arrange.upOf', { name })}
        onClick={(event) => go(event.currentTarget, index - 1)}
      >
        ↑
      </Button>
      <Button
        spacing="compact"
        isDisabled={index === list.items.length - 1}
        aria-label={t('srs.arrange.downOf', { name })}
        onClick={(event) => go(event.currentTarget, index + 1)}
      >
        ↓
      </Button>
    </>
  );
}
