import type { DirectoryStores } from '../jira/directory-stores';

const PRIORITIES = [
  ['1', 'Highest', 'Stops the work of many.', '#d04437'],
  ['2', 'High', 'Hinders the work.', '#f15c75'],
  ['3', 'Medium', 'May hinder the work.', '#f79232'],
  ['4', 'Low', 'A small matter, easily got round.', '#707070'],
  ['5', 'Lowest', 'Hardly matters.', '#999999'],
] as const;
const RESOLUTIONS = [
  ['10000', 'Done', 'The work is finished.'],
  ['10001', "Won't Do", 'Nothing will be done about it.'],
  ['10002', 'Duplicate', 'Another issue stands for it.'],
] as const;
const LINK_TYPES = [
  ['10000', 'Blocks', 'is blocked by', 'blocks'],
  ['10001', 'Cloners', 'is cloned by', 'clones'],
  ['10002', 'Duplicate', 'is duplicated by', 'duplicates'],
  ['10003', 'Relates', 'relates to', 'relates to'],
] as const;

/** Priorities, resolutions and link types as a new Jira site has them. */
export function seedVocabulary({ priorities, linkTypes }: DirectoryStores): void {
  for (const [id, name, description, color] of PRIORITIES) {
    priorities.savePriority({ id, name, description, color });
  }
  for (const [id, name, description] of RESOLUTIONS) {
    priorities.saveResolution({ id, name, description });
  }
  for (const [id, name, inward, outward] of LINK_TYPES) {
    linkTypes.save({ id, name, inward, outward });
  }
}
