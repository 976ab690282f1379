import type { StoredVersion } from './version-store';

/** A version as Jira shows one. */
export function versionView(site: string, version: StoredVersion) {
  return {
    self: `${site}/rest/api/3/version/${version.id}`,
    id: version.id,
    ...(version.description === '' ? {} : { description: version.description }),
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.startDate === undefined ? {} : { startDate: version.startDate }),
    ...(version.releaseDate === undefined ? {} : { releaseDate: version.releaseDate }),
    projectId: Number(version.projectId),
  };
}
