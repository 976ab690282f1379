import type { GateReason } from '../model/gate-verdict';
import words from './gate-words.json';

/** Why Jira refuses a transition: the reasons of the rule, and that it could not be asked. */
export type GateRefusal = GateReason | 'unchecked';

/**
 * The sentence that Jira shows, in both languages. What Jira tells a validator names neither the person nor the language,
 * and one more call for a guess would slow down every transition: whoever is stopped can read why in any case.
 */
export function gateMessage(refusal: GateRefusal, number?: number): string {
  const filled = (text: string): string => text.replace('{{number}}', String(number ?? ''));
  return `${filled(words.en[refusal])} / ${filled(words.zh[refusal])}`;
}
