import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface ConfirmActProps {
  /** On the button that asks. */
  readonly act: string;
  /** What that button does to what, for whoever does not see where it stands. */
  readonly label: string;
  readonly question: string;
  /** On the button that does it. */
  readonly confirm: string;
  readonly isSaving: boolean;
  readonly onConfirm: () => void;
}

/** A button that asks, in its place, before it does what cannot be taken back. */
export function ConfirmAct(props: ConfirmActProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // The focus goes where the eye goes: to the question, and back to the button.
    if (wasAsking.current !== isAsking) {
      place.current?.querySelector<HTMLElement>(isAsking ? 'p' : 'button')?.focus();
    }
    wasAsking.current = isAsking;
  }, [isAsking]);
  return (
    <div ref={place} className={styles.form}>
      {isAsking ? (
        <div role="group" aria-label={props.question} className={styles.question}>
          <p tabIndex={-1}>{props.question}</p>
          <div className={styles.acts}>
            <Button
              appearance="danger"
              spacing="compact"
              isLoading={props.isSaving}
              onClick={props.onConfirm}
            >
              {props.confirm}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={() => setIsAsking(false)}>
              {t('act.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={props.label}
            onClick={() => setIsAsking(true)}
          >
            {props.act}
          </Button>
        </div>
      )}
    </div>
  );
}
