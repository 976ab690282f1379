import type { SrsView } from '../contract';
import { processSteps, type EntryKind, type EntryValue, type SrsEntry } from '../entries/contract';
import { requirementName } from '../requirement/contract';
import { ENTRY_FIELDS, givenText, type EntryField } from './entry-fields';

export type EntrySources = Pick<SrsView, 'entries' | 'requirements'>;

/** What the reader's language makes of texts, days, numbers and people. */
export interface EntryWording {
  readonly text: (key: string) => string;
  readonly day: (isoDate: string) => string;
  readonly amount: (value: number) => string;
  readonly person: (accountId: string) => string;
}

type Step = EntryValue<'process'>['steps'][number];

/** A step of a process in words. */
export type StepWords = Readonly<Record<'name' | 'kind' | 'lane' | 'requirements', string>>;

/** The values of entries in words, and what people call an entry by. */
export function entryWords(
  { entries, requirements }: EntrySources,
  { text, day, amount, person }: EntryWording,
) {
  const nameOf = (entryId: string) => {
    const found = entries.find((one) => one.entryId === entryId);
    return found !== undefined && 'name' in found.value ? found.value.name : '';
  };
  const listed = (ids: unknown, say: (id: string) => string) =>
    Array.isArray(ids) ? ids.map((id) => say(givenText(id))).join(', ') : '';
  const requirementOf = (id: string) => {
    const found = requirements.find(({ requirementId }) => requirementId === id);
    return found === undefined ? '' : requirementName(found.number);
  };
  const value = (field: EntryField, given: unknown): string => {
    if (given === undefined) return '';
    switch (field.as) {
      case 'choice':
        return text(`srs.entryValue.${field.name}.${givenText(given)}`);
      case 'day':
        return day(givenText(given));
      case 'amount':
        return amount(Number(given));
      case 'person':
        return person(givenText(given));
      case 'entry':
        return nameOf(givenText(given));
      case 'duties':
        return listed(given, nameOf);
      case 'requirements':
        return listed(given, requirementOf);
      case 'line':
      case 'area':
        return givenText(given);
    }
  };
  const step = ({ kind, name, lane = '', requirementIds }: Step): StepWords => ({
    name: name === '' ? text(`srs.process.kind.${kind}`) : name,
    kind: text(`srs.process.kind.${kind}`),
    lane,
    requirements: listed(requirementIds, requirementOf),
  });
  const stepLine = (one: Step): string => {
    const { name, kind, lane, requirements } = step(one);
    const aside = [kind, lane].filter((word) => word !== '').join(', ');
    return `${name} (${aside})${requirements === '' ? '' : `: ${requirements}`}`;
  };
  return {
    value,
    /** Each value that is given, by the name of its field. */
    fields: (entry: SrsEntry): readonly (readonly [string, string])[] => {
      if (entry.kind === 'text') return [['text', entry.value.text]];
      if (entry.kind === 'process') {
        const { name, phase, steps, drawing } = entry.value;
        return [
          ['name', name],
          ['phase', text(`srs.entryValue.phase.${phase}`)],
          ['steps', steps.map(stepLine).join('\n')],
          ['drawing', drawing],
        ];
      }
      return ENTRY_FIELDS[entry.kind].map(
        (field) =>
          [
            field.name,
            value(field, Object.entries(entry.value).find(isNamed(field))?.[1]),
          ] as const,
      );
    },
    step,
    /** One value as a history tells it, of whatever kind the entry was. */
    told: (kind: EntryKind, name: string, given: unknown): string => {
      if (kind === 'process' && name === 'phase' && given !== undefined) {
        return text(`srs.entryValue.phase.${givenText(given)}`);
      }
      if (kind === 'process' && name === 'steps') {
        return (processSteps.safeParse(given).data ?? []).map(stepLine).join('\n');
      }
      if (kind === 'process' || kind === 'text') return givenText(given);
      const field = ENTRY_FIELDS[kind].find((one) => one.name === name);
      return field === undefined ? '' : value(field, given);
    },
    name: (entry: SrsEntry): string => {
      switch (entry.kind) {
        case 'text':
          return text(`srs.chapter.${entry.entryId}`);
        case 'scope':
          return entry.value.statement;
        case 'conflict':
          return `${nameOf(entry.value.first)} / ${nameOf(entry.value.second)}`;
        case 'note':
          return entry.value.who;
        case 'measure':
          return nameOf(entry.value.goalId);
        case 'goal':
        case 'stakeholder':
        case 'duty':
        case 'role':
        case 'dataObject':
        case 'process':
          return entry.value.name;
      }
    },
  };
}

const isNamed =
  ({ name }: EntryField) =>
  ([key]: readonly [string, unknown]) =>
    key === name;
