import type { ContentLanguage, TemplateCard, TemplateKey, TemplateView } from '../contract';
import type { EngagementDeps } from '../deps';
import { templateCard, templateView } from '../model/template-view';

export async function listTemplates(
  { templates }: Pick<EngagementDeps, 'templates'>,
  language: ContentLanguage,
): Promise<readonly TemplateCard[]> {
  const all = await Promise.all(templates.keys().map((key) => templates.load(key)));
  return all.map((template) => templateCard(template, language));
}

export async function getTemplate(
  { templates }: Pick<EngagementDeps, 'templates'>,
  key: TemplateKey,
  language: ContentLanguage,
): Promise<TemplateView> {
  return templateView(await templates.load(key), language);
}
