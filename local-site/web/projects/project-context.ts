import { useOutletContext } from 'react-router';
import type { ProjectDetails } from '../api/projects';

/** The project around a page; ProjectLayout shows its pages only once it is known. */
export const useProject = () => useOutletContext<ProjectDetails>();

/** Trail of a project's pages. */
export const projectCrumbs = (
  { key, name }: Pick<ProjectDetails, 'key' | 'name'>,
  allProjects: string,
) => [
  { label: allProjects, to: '/jira/projects' },
  { label: name, to: `/jira/core/projects/${key}/list` },
];

/** `extension` of the app's pages in a project. */
export const projectExtension = (type: string, { id, key, projectTypeKey }: ProjectDetails) => ({
  type,
  project: { id, key, type: projectTypeKey ?? 'business' },
});
