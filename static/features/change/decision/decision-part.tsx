import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { usePeople } from '../../../shared/people/use-people';
import { draftFor, OUTCOMES, type DecisionDraft } from './decision-draft';
import { DecisionWord } from './decision-word';
import styles from './decision.module.css';
import { useDecide } from './use-decide';

interface DecisionPartProps {
  readonly change: Pick<ChangeView, 'engagementId' | 'changeId' | 'ballot' | 'mySeats'>;
}

/**
 * The client's word on a change, wherever it is shown: what he may say as buttons, and a reason or conditions only
 * where they are due. Nothing for whoever has no say now.
 */
export function DecisionPart({ change }: DecisionPartProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<DecisionDraft>();
  const decide = useDecide(change);
  const { ballot, mySeats } = change;
  const seats = usePeople(mySeats);
  if (ballot === undefined || mySeats.length === 0) {
    return decide.isSuccess ? <WordGiven word={decide.variables.outcome} /> : null;
  }
  return (
    <section className={styles.part} aria-label={t('change.decision.title')}>
      <h3>{t('change.decision.title')}</h3>
      <p>{t('change.decision.seat', { people: mySeats.map(seats.name).join(', ') })}</p>
      {decide.error !== null && <ErrorMessage failure={decide.error} />}
      {draft === undefined ? (
        <div className={styles.acts}>
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              appearance={outcome === 'approved' ? 'primary' : 'default'}
              onClick={() => {
                decide.reset();
                setDraft(draftFor(outcome));
              }}
            >
              {t(`change.decision.act.${outcome}`)}
            </Button>
          ))}
        </div>
      ) : (
        <Focused key={draft.outcome}>
          <DecisionWord
            draft={draft}
            isSending={decide.isPending}
            onChange={setDraft}
            onBack={() => setDraft(undefined)}
            onSend={() =>
              decide.mutate(draft, {
                onSettled: () => setDraft(undefined),
              })
            }
          />
        </Focused>
      )}
    </section>
  );
}

/** Stands where the buttons were, so that whoever gave his word sees that it is kept. */
function WordGiven({ word }: { word: DecisionDraft['outcome'] }) {
  const { t } = useTranslation();
  return (
    <Focused>
      <div className={styles.part} role="status">
        <p>{t('change.decision.given', { word: t(`change.decision.outcome.${word}`) })}</p>
      </div>
    </Focused>
  );
}

/** Takes the focus when it comes in the place of the buttons that had it. */
function Focused({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
