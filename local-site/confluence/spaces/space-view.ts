import { confluenceTime } from '../confluence-time';
import type { Space } from './space-store';

/** A space as version 2 shows it, in lists and alone. */
export function spaceView(space: Space) {
  return {
    id: String(space.id),
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    authorId: space.authorId,
    createdAt: confluenceTime(space.createdAt),
    ...(space.homepageId === undefined ? {} : { homepageId: String(space.homepageId) }),
    _links: { webui: `/spaces/${space.key}` },
  };
}
