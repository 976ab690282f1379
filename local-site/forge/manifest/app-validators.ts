import { z } from 'zod';
import { ForgeStartError } from '../forge-failure';
import type { AppPage, AppValidator } from '../host';
import type { Manifest } from './manifest-schema';
import { pageOf } from './modules';

const text = z.union([z.string(), z.object({ i18n: z.string() })]);
const page = z.looseObject({ resource: z.string() });

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ */
const validatorModules = z
  .array(
    z.looseObject({
      key: z.string(),
      name: text,
      description: text,
      function: z.string().optional(),
      expression: z.string().optional(),
      projectTypes: z
        .array(z.enum(['company-managed', 'team-managed']))
        .default(['company-managed']),
      create: page.optional(),
      edit: page.optional(),
      view: page.optional(),
    }),
  )
  .default([]);

/**
 * The app's workflow validators.
 * @throws ForgeStartError for one that has neither function nor expression, both, or an unknown function
 */
export function appValidators(manifest: Manifest): readonly AppValidator[] {
  const parsed = validatorModules.safeParse(manifest.modules['jira:workflowValidator']);
  if (!parsed.success) {
    throw new ForgeStartError(`jira:workflowValidator: ${z.prettifyError(parsed.error)}`);
  }
  const functions = new Set((manifest.modules.function ?? []).map(({ key }) => key));
  return parsed.data.map(({ key, name, description, projectTypes, ...module }): AppValidator => {
    const { function: functionKey, expression } = module;
    if ((functionKey === undefined) === (expression === undefined)) {
      throw new ForgeStartError(`Validator ${key} needs a function or an expression, not both.`);
    }
    if (functionKey !== undefined && !functions.has(functionKey)) {
      throw new ForgeStartError(`Validator ${key} names the function ${functionKey}: none.`);
    }
    const shown = (one: { readonly resource: string } | undefined): AppPage | undefined =>
      one && pageOf(manifest, one.resource);
    const pages = {
      create: shown(module.create),
      edit: shown(module.edit),
      view: shown(module.view),
    };
    return {
      key,
      title: name,
      description,
      projectTypes,
      pages,
      ...(functionKey === undefined ? {} : { functionKey }),
    };
  });
}
