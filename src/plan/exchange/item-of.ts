import type { DocumentItem } from './plan-document';

/** An item's fields as a reader has them: undefined where the file says nothing. */
export type ItemFields = {
  readonly [Field in keyof DocumentItem]: DocumentItem[Field] | undefined;
} & Pick<
  DocumentItem,
  'id' | 'name' | 'kind' | 'durationDays' | 'links' | 'percentComplete' | 'extras'
>;

/** The item with the fields that the file has; the others are absent, not undefined. */
export function itemOf(fields: ItemFields): DocumentItem {
  const { id, name, kind, durationDays, links, percentComplete, extras } = fields;
  return {
    id,
    ...(fields.parentId === undefined ? {} : { parentId: fields.parentId }),
    name,
    kind,
    durationDays,
    ...(fields.start === undefined ? {} : { start: fields.start }),
    ...(fields.finish === undefined ? {} : { finish: fields.finish }),
    ...(fields.actualStart === undefined ? {} : { actualStart: fields.actualStart }),
    ...(fields.actualFinish === undefined ? {} : { actualFinish: fields.actualFinish }),
    links,
    ...(fields.constraint === undefined ? {} : { constraint: fields.constraint }),
    ...(fields.deadline === undefined ? {} : { deadline: fields.deadline }),
    ...(fields.calendarId === undefined ? {} : { calendarId: fields.calendarId }),
    ...(fields.owner === undefined ? {} : { owner: fields.owner }),
    ...(fields.role === undefined ? {} : { role: fields.role }),
    percentComplete,
    ...(fields.baseline === undefined ? {} : { baseline: fields.baseline }),
    ...(fields.wave === undefined ? {} : { wave: fields.wave }),
    ...(fields.notes === undefined ? {} : { notes: fields.notes }),
    extras,
  };
}
