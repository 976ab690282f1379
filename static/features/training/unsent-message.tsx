import { isWorthRepeating } from '../../shared/call-failure';
import { ErrorMessage } from '../../shared/feedback/error-message';

interface UnsentMessageProps {
  readonly failure: unknown;
  readonly again: () => unknown;
}

/** Why something was not stored yet, with the way to send it once more where that can help. */
export function UnsentMessage({ failure, again }: UnsentMessageProps) {
  if (!isWorthRepeating(failure)) return <ErrorMessage failure={failure} />;
  return <ErrorMessage failure={failure} onRetry={() => void again()} />;
}
