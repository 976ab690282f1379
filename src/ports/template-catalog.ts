import type { Template, TemplateKey, TemplateLesson } from '../templates/template';

/** The templates that an engagement can start from. */
export interface TemplateCatalog {
  keys(): readonly TemplateKey[];
  load(key: TemplateKey): Promise<Template>;
  /** What its training modules teach; kept apart, since only a handbook asks for it. */
  lessons(key: TemplateKey): Promise<readonly TemplateLesson[]>;
}
