import type { TemplateCatalog } from '../ports/template-catalog';
import { templateSources } from './data';
import { lessonSources } from './data/lesson-sources';

/** The templates that ship with the app, each read when it is first asked for. */
export const templateCatalog: TemplateCatalog = {
  keys: () => ['erp', 'crm', 'mes', 'plain'],
  load: (key) => templateSources[key](),
  lessons: (key) => lessonSources[key](),
};
