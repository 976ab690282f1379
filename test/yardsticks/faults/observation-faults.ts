import { isDeepStrictEqual } from 'node:util';
import { countsOf } from '../../../src/training/observation/contract';
import {
  observationPartIn,
  observationsIn,
  type ObservationPart,
  type PersonsObservations,
} from '../../../src/training/observation/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

/** Everything that is stored of observations at work. */
export interface StoredObservations {
  readonly persons: readonly PersonsObservations[];
  readonly parts: readonly ObservationPart[];
}

export function observationsOf(site: TestSite): StoredObservations {
  const all = storedRecords(site, 'training');
  const of = (kind: string) => all.filter(({ value }) => value.kind === kind);
  return {
    persons: of('observation').map((record) => observationsIn(record, '', '', 'operator')),
    parts: of('observations').map((record) => observationPartIn(record, '', 0)),
  };
}

/** What is wrong, in words; empty when the list says of everybody what is recorded of him, once. */
export function observationFaults({ persons, parts }: StoredObservations): readonly string[] {
  const briefs = parts.flatMap((part) => part.briefs.map(({ number: _number, ...brief }) => brief));
  const told = persons.flatMap(({ track, rounds }) =>
    rounds.map(({ round, observer, at: ms, tickets, uses, marks }) => ({
      ...{ track, round, observer, tickets, counts: countsOf(marks) },
      // In short to the second.
      at: ms - (ms % 1_000),
      ...(uses === undefined ? {} : { uses }),
    })),
  );
  const isSame =
    briefs.length === told.length &&
    told.every((one) => briefs.some((brief) => isDeepStrictEqual(brief, one)));
  return isSame ? [] : ['the list says something else of an observation'];
}

/** One line for each observation that must be the same whatever went wrong. */
export function observationLines({ persons }: StoredObservations): readonly string[] {
  return persons.flatMap(({ accountId, track, rounds }) =>
    rounds.map(
      ({ round, version, observer, marks, tickets, comment }) =>
        `observed ${JSON.stringify([accountId, track, round, version, observer, marks, tickets, comment])}`,
    ),
  );
}
