import * as z from 'zod/mini';
import type { AgendaPerson } from '../model/session/agenda';
import { digitsOf, numberOfDigits } from '../packed-digits';

/** Of the number of a session. */
const PLACES = 2;

/** Somebody as he is stored: his account, sessions to which he is invited, and those that ask what he thinks. */
export const packedPerson = z.lazy(() => z.tuple([z.string(), z.string(), z.string()]));
export type PackedPerson = z.infer<typeof packedPerson>;

/** In half the bytes: hundreds of sessions invite thousands of people. */
export function packPerson({ accountId, invited, asked }: AgendaPerson): PackedPerson {
  return [accountId, packed(invited), packed(asked)];
}

export function unpackPerson([accountId, invited, asked]: PackedPerson): AgendaPerson {
  return { accountId, invited: unpacked(invited), asked: unpacked(asked) };
}

function packed(numbers: readonly number[]): string {
  return numbers.map((number) => digitsOf(number, PLACES)).join('');
}

function unpacked(text: string): readonly number[] {
  return Array.from({ length: text.length / PLACES }, (_, at) =>
    numberOfDigits(text.slice(at * PLACES, (at + 1) * PLACES)),
  );
}
