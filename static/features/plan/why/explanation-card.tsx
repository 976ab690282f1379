import { useLayoutEffect, useRef, type PointerEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import type { PlanLine } from '../plan-lines';
import { placeBeside } from './place-beside';
import { ItemFacts } from './item-facts';
import { PhaseFacts } from './phase-facts';
import styles from './explanation.module.css';

/** Lets a line name the card as its description. One card is open at a time. */
export const EXPLANATION_ID = 'plan-explanation';

interface ExplanationCardProps {
  readonly line: PlanLine;
  readonly plan: PlanView;
  readonly itemName: (itemId: string) => string;
  /** The line as drawn, which may have been scrolled away. */
  readonly anchor: () => HTMLElement | undefined;
  /** CSS pixels from the left of the page to where the pointer was; absent for the keyboard. */
  readonly pointerX?: number | undefined;
  readonly onPointerEnter: PointerEventHandler;
  readonly onPointerLeave: PointerEventHandler;
}

/**
 * What a line waits for, how much room it has, and why it is late. It floats over the page, so that no scroller cuts
 * it off, and stays as long as line or card are pointed at.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus
 */
export function ExplanationCard(props: ExplanationCardProps) {
  const { line, plan, itemName, anchor, pointerX, onPointerEnter, onPointerLeave } = props;
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      if (card.current !== null) placeBeside(card.current, anchor(), pointerX);
    };
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [line, anchor, pointerX]);
  return (
    <div
      ref={card}
      id={EXPLANATION_ID}
      role="tooltip"
      className={styles.card}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {line.kind === 'phase' && <PhaseFacts line={line} />}
      {line.kind === 'item' && <ItemFacts row={line.row} plan={plan} itemName={itemName} />}
      <p className={styles.help}>{t('plan.why.close')}</p>
    </div>
  );
}
