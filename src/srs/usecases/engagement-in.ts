import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference, readEngagement } from '../../engagement/records';
import type { SrsState } from './read-srs-state';

/** The engagement as it was read with the specification: who has which role counts as it is stored then. */
export function engagementIn({ others }: SrsState, known: Engagement): Engagement {
  const { entity, key } = engagementReference(known.id);
  const record = others.get(`${entity}/${key}`);
  return record === undefined ? known : readEngagement(record);
}
