import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_WORDS, type StepOutcome } from '../../../../../src/uat/attempt/contract';
import { Field } from '../../../../shared/form/field';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import { PicturesField } from './pictures-field';

export interface Said {
  readonly text: string;
  /** Whether the case is over with it. */
  readonly stops: boolean;
}

interface ReasonPartProps {
  readonly outcome: Exclude<StepOutcome, 'pass'>;
  readonly isLast: boolean;
  readonly pictures: Pictures;
  readonly onSay: (said: Said) => void;
  readonly onCancel: () => void;
}

/** What happened, or why: without it nothing is said. A failure takes a picture. */
export function ReasonPart(props: ReasonPartProps) {
  const { t } = useTranslation();
  const { outcome, isLast, pictures, onSay, onCancel } = props;
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const isMissing = text.trim() === '';
  const say = (stops: boolean) => {
    if (isMissing) setIsTried(true);
    else onSay({ text: text.trim(), stops });
  };
  const mayStop = outcome !== 'notApplicable';
  return (
    <div className={styles.reason}>
      <Field
        name="uatReason"
        label={t(`uat.tester.why.${outcome}`)}
        isRequired
        problems={isTried && isMissing ? [t('errors.reasonMissing')] : []}
      >
        {({ id, describedBy, isInvalid }) => (
          <textarea
            id={id}
            ref={area}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            className={styles.area}
            rows={4}
            maxLength={MOST_WORDS}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              const files = [...event.clipboardData.files];
              if (outcome === 'notApplicable' || files.length === 0) return;
              event.preventDefault();
              pictures.add(files);
            }}
          />
        )}
      </Field>
      {mayStop && <PicturesField pictures={pictures} />}
      <div className={styles.acts}>
        {mayStop && (
          <Button appearance="primary" onClick={() => say(true)}>
            {t('uat.tester.stop')}
          </Button>
        )}
        {!(isLast && mayStop) && (
          <Button appearance={mayStop ? 'default' : 'primary'} onClick={() => say(false)}>
            {t('uat.tester.goOn')}
          </Button>
        )}
        <Button appearance="subtle" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </div>
  );
}
