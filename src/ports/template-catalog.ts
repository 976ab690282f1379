import type { Template, TemplateKey } from '../templates/template';

/** The templates that an engagement can start from. */
export interface TemplateCatalog {
  keys(): readonly TemplateKey[];
  load(key: TemplateKey): Promise<Template>;
}
