import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';

type Described = Pick<RiskView, 'kind' | 'cause' | 'event' | 'effect'>;

/** Cause, event and effect as one sentence in the reader's language. */
export function RiskSentence({ risk }: { risk: Described }) {
  const { t } = useTranslation();
  const { cause, event, effect } = risk;
  return (
    <p>
      {t(`risk.sentence.${risk.kind}`, {
        cause: withoutStop(cause),
        event: withoutStop(event),
        effect: withoutStop(effect),
      })}
    </p>
  );
}

/** The sentence has full stops of its own. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.。；;]+$/, '');
}
