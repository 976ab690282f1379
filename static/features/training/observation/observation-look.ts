import {
  observationOrder,
  observationRound,
  observationState,
  type ObservationFilter,
  type ObservationOrder,
  type ObservationRound,
  type ObservationState,
} from '../../../../src/training/observation/contract';
import { track as tracks, type Track } from '../../../../src/training/register/contract';
import { departmentEntry, EVERY_DEPARTMENT, readDepartment } from '../people/department-look';

/** Which observations are shown; `*` is every department, and nothing said of the state is what is open. */
export interface ObservationLook {
  readonly state: ObservationState | 'open' | 'all';
  readonly department: string;
  readonly track: Track | '';
  readonly round: ObservationRound | '';
  /** Account. */
  readonly person: string;
  readonly order: ObservationOrder;
}

const ACCOUNT = /^[A-Za-z0-9:_-]{1,128}$/;

export function readObservationLook(params: URLSearchParams): ObservationLook {
  const said = (name: string) => params.get(name) ?? '';
  const person = said('person');
  return {
    state:
      (['all', ...observationState.options] as const).find((one) => one === said('state')) ??
      'open',
    department: readDepartment(params),
    track: tracks.options.find((one) => one === said('track')) ?? '',
    round: observationRound.options.find((one) => one === said('round')) ?? '',
    person: ACCOUNT.test(person) ? person : '',
    order: observationOrder.options.find((one) => one === said('order')) ?? 'due',
  };
}

export function entriesOfObservations(look: ObservationLook): Readonly<Record<string, string>> {
  const { state, department, track, round, person, order } = look;
  return {
    ...{ track, round, person },
    state: state === 'open' ? '' : state,
    department: departmentEntry(department),
    order: order === 'due' ? '' : order,
  };
}

export function observationFilterOf(look: ObservationLook): ObservationFilter {
  const { state, department, track, round, person } = look;
  return {
    ...(state === 'all' ? {} : { state }),
    ...(department === EVERY_DEPARTMENT ? {} : { department }),
    ...(track === '' ? {} : { track }),
    ...(round === '' ? {} : { round }),
    ...(person === '' ? {} : { accountId: person }),
  };
}
