import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepOutcome } from '../../../../../src/uat/attempt/contract';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import { PicturesField } from './pictures-field';
import { WordsField } from './words-field';

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
      <WordsField
        name="uatReason"
        label={t(`uat.tester.why.${outcome}`)}
        problems={isTried && isMissing ? [t('errors.reasonMissing')] : []}
        rows={4}
        value={text}
        onChange={setText}
        pictures={mayStop ? pictures : undefined}
        area={area}
      />
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
