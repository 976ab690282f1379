import * as z from 'zod/mini';
import type { ColumnMapping } from '../../files/reading/column-mapping';
import { given, parsedRow, rowCells, type ReadRow } from '../../files/reading/row-cells';
import type { RawRow } from '../../files/table';
import { departmentName, learntTracks, traineeAccount } from '../people/contract';
import { track, type Track } from '../register/contract';
import { TRACK_WORDS, YES_WORDS, type LearnerField } from './column-words';

const learnerChange = z.lazy(() =>
  z.strictObject({
    accountId: traineeAccount,
    department: z.optional(departmentName),
    tracks: z.optional(learntTracks),
    isSeedTrainer: z.optional(z.boolean()),
  }),
);
export type LearnerChange = z.infer<typeof learnerChange>;

/** What a row says of somebody who learns: what is absent stays as it is. */
export interface ComparedLearner {
  /** Number of the row in the file. */
  readonly row: number;
  readonly change: LearnerChange;
}

/**
 * Reads a row by a mapping. The account says who it is, else the e-mail address, else the name; both must be those of one
 * person alone.
 * @param accounts Accounts by exact name, and by address where Jira shows it.
 */
export function readLearnerRow(
  raw: RawRow,
  mapping: ColumnMapping<LearnerField>,
  accounts: ReadonlyMap<string, string>,
): ReadRow<LearnerField, ComparedLearner> {
  const { row } = raw;
  const { problems, fault, text, maybe, choice } = rowCells(raw, mapping);
  const [name, account, email] = [text('person'), text('accountId'), text('email')];
  const title = name ?? email ?? account ?? '';
  const named = [email, name].map((one) => (one === undefined ? undefined : accounts.get(one)));
  const accountId = account ?? named.find((one) => one !== undefined);
  if (title === '') fault('person', 'missingValue');
  else if (accountId === undefined) {
    const field = name === undefined ? 'email' : 'person';
    const key = title.includes('@') ? 'learnerAddressUnknown' : 'learnerUnknown';
    fault(field, key, { value: title });
  }
  const tracks = new Set(
    (text('tracks') ?? '')
      .split(/[,;/，；、\n]+/)
      .filter((one) => one.trim() !== '')
      .map((one) => choice('tracks', TRACK_WORDS, one.trim())),
  );
  const seed = text('isSeedTrainer');
  const yes = seed === undefined ? undefined : choice('isSeedTrainer', YES_WORDS, seed);
  const department = maybe('department', (value) => value);
  const wanted = given({
    accountId,
    department: department === null ? '' : department,
    // Without a track nobody learns: that is no empty cell's to say.
    tracks: tracks.size === 0 ? undefined : inOrder(tracks),
    isSeedTrainer: yes === undefined ? undefined : yes === 'yes',
  });
  const read = parsedRow({ row, title, problems, text }, learnerChange, wanted, fieldOf);
  const { compared, ...told } = read;
  return compared === undefined ? told : { ...told, compared: { row, change: compared } };
}

function inOrder(tracks: ReadonlySet<Track | undefined>): Track[] {
  return track.options.filter((one) => tracks.has(one));
}

function fieldOf(property: string): LearnerField {
  return property === 'department' ? 'department' : 'accountId';
}
