import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../../src/training/session/contract';
import { Tag } from '../../../shared/feedback/tag';

type Held = Pick<SessionRow, 'state' | 'startsAt' | 'minutes'>;

/** Whether a session is to come, is over, or is off. */
export function sessionPhase({ state, startsAt, minutes }: Held, now: number) {
  if (state === 'cancelled') return 'cancelled';
  return startsAt + minutes * 60_000 > now ? 'toCome' : 'over';
}

const TONES = { cancelled: 'danger', toCome: 'information', over: 'neutral' } as const;

export function SessionTag({ session, now }: { session: Held; now: number }) {
  const { t } = useTranslation();
  const phase = sessionPhase(session, now);
  return <Tag tone={TONES[phase]}>{t(`training.sessions.phase.${phase}`)}</Tag>;
}
