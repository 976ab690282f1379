import {
  migrationScope,
  stakeholderInfluence,
  stakeholderSide,
  type EntryKind,
} from '../entries/contract';
import { requirementScope, sourceWay } from '../requirement/contract';

/** How one value of an entry is asked for, and shown. */
export type EntryField = { readonly name: string; readonly isRequired?: boolean } & (
  | { readonly as: 'line' | 'area'; readonly max: number }
  | { readonly as: 'amount' | 'day' | 'person' | 'duties' | 'requirements' }
  | { readonly as: 'choice'; readonly options: readonly string[] }
  /** One entry of another kind. */
  | { readonly as: 'entry'; readonly of: 'duty' | 'goal' }
);

/** A value that is given, as text; a list has none. */
export function givenText(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

const name: EntryField = { name: 'name', as: 'line', max: 255, isRequired: true };

/**
 * The values of each kind, in the order in which they are thought of. A text is edited where it stands, a process is
 * drawn.
 */
export const ENTRY_FIELDS: Readonly<
  Record<Exclude<EntryKind, 'text' | 'process'>, readonly EntryField[]>
> = {
  goal: [
    name,
    { name: 'painPoint', as: 'area', max: 1_000 },
    { name: 'unit', as: 'line', max: 40 },
    { name: 'baseline', as: 'amount' },
    { name: 'baselineDay', as: 'day' },
    { name: 'target', as: 'amount' },
    { name: 'targetDay', as: 'day' },
    { name: 'source', as: 'line', max: 255 },
    { name: 'owner', as: 'person' },
  ],
  scope: [
    { name: 'statement', as: 'area', max: 1_000, isRequired: true },
    { name: 'scope', as: 'choice', options: requirementScope.options, isRequired: true },
  ],
  stakeholder: [
    name,
    { name: 'side', as: 'choice', options: stakeholderSide.options, isRequired: true },
    { name: 'part', as: 'line', max: 255 },
    { name: 'influence', as: 'choice', options: stakeholderInfluence.options, isRequired: true },
    { name: 'interest', as: 'area', max: 1_000 },
  ],
  duty: [name, { name: 'object', as: 'line', max: 255 }],
  role: [name, { name: 'description', as: 'area', max: 1_000 }, { name: 'dutyIds', as: 'duties' }],
  conflict: [
    { name: 'first', as: 'entry', of: 'duty', isRequired: true },
    { name: 'second', as: 'entry', of: 'duty', isRequired: true },
    { name: 'why', as: 'area', max: 1_000 },
  ],
  dataObject: [
    name,
    { name: 'meaning', as: 'area', max: 1_000 },
    { name: 'owner', as: 'line', max: 255 },
    { name: 'codingRule', as: 'area', max: 1_000 },
    { name: 'migration', as: 'choice', options: migrationScope.options, isRequired: true },
    { name: 'sourceSystem', as: 'line', max: 255 },
    { name: 'volume', as: 'amount' },
  ],
  note: [
    { name: 'who', as: 'line', max: 255, isRequired: true },
    { name: 'how', as: 'choice', options: sourceWay.options, isRequired: true },
    { name: 'day', as: 'day', isRequired: true },
    { name: 'text', as: 'area', max: 2_000, isRequired: true },
    { name: 'requirementIds', as: 'requirements' },
  ],
  measure: [
    { name: 'goalId', as: 'entry', of: 'goal', isRequired: true },
    { name: 'day', as: 'day', isRequired: true },
    { name: 'value', as: 'amount', isRequired: true },
  ],
};

/** A kind that is written in a form. */
export type FormKind = keyof typeof ENTRY_FIELDS;
