import * as fc from 'fast-check';
import { logKind, logSeverity } from '../../src/training/accompany/contract';
import {
  observationOrder,
  observationRound,
  observationState,
} from '../../src/training/observation/contract';
import { track } from '../../src/training/register/contract';
import {
  logEntriesOf,
  readLogLook,
  type LogLook,
} from '../../static/features/training/accompany/log-look';
import {
  entriesOfObservations,
  readObservationLook,
  type ObservationLook,
} from '../../static/features/training/observation/observation-look';
import {
  readSessionsLook,
  sessionsEntriesOf,
  WHICH_SESSIONS,
  type SessionsLook,
} from '../../static/features/training/sessions/sessions-look';

const WHOLE_LOG: LogLook = {
  ...{ text: '', state: '', kind: '', severity: '', department: '*', chapterId: '' },
};
const addressOf = (entries: Readonly<Record<string, string>>) =>
  new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ''));

const department = fc.constantFrom('*', '', '=', 'Lager & Versand', '一车间');
const logLook: fc.Arbitrary<LogLook> = fc.record({
  text: fc.string({ maxLength: 100 }),
  state: fc.constantFrom('', 'open', 'closed'),
  kind: fc.constantFrom('', ...logKind.options),
  severity: fc.constantFrom('', ...logSeverity.options),
  department,
  chapterId: fc.constantFrom('', 'receipt'),
});
const sessionsLook: fc.Arbitrary<SessionsLook> = fc.record({
  which: fc.constantFrom(...WHICH_SESSIONS),
  track: fc.constantFrom('', ...track.options),
  isMonth: fc.boolean(),
  month: fc.constantFrom('', '2026-12'),
});
const observationLook: fc.Arbitrary<ObservationLook> = fc.record({
  state: fc.constantFrom('open', 'all', ...observationState.options),
  department,
  track: fc.constantFrom('', ...track.options),
  round: fc.constantFrom('', ...observationRound.options),
  person: fc.constantFrom('', '712020:ab-1'),
  order: fc.constantFrom(...observationOrder.options),
});

test('an address shows the same to whoever opens it', () => {
  fc.assert(
    fc.property(logLook, sessionsLook, observationLook, (log, sessions, observations) => {
      expect(readLogLook(addressOf(logEntriesOf(log)))).toEqual(log);
      expect(readSessionsLook(addressOf(sessionsEntriesOf(sessions)))).toEqual(sessions);
      const entries = entriesOfObservations(observations);
      expect(readObservationLook(addressOf(entries))).toEqual(observations);
    }),
  );
  expect(addressOf(logEntriesOf(WHOLE_LOG)).toString()).toBe('');
});

test('an address that says what cannot be shows what is usual', () => {
  const wrong = new URLSearchParams(
    'state=any&kind=x&severity=9&chapter=../a&department=Warehouse&which=none&track=boss&month=2026-13&view=1&round=third&person=<b>&order=worst',
  );
  expect(readLogLook(wrong)).toEqual(WHOLE_LOG);
  expect(readSessionsLook(wrong)).toEqual({
    which: 'toCome',
    track: '',
    isMonth: false,
    month: '',
  });
  expect(readObservationLook(wrong)).toEqual({
    ...{ state: 'open', department: '*', track: '', round: '', person: '', order: 'due' },
  });
});
