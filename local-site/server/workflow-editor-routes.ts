import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { AppPage, AppValidator } from '../forge/host';
import { JiraRefusal } from '../jira/rest/refusal';
import {
  addValidator,
  removeValidator,
  updateValidator,
  type EditorDeps,
  type RulePlace,
} from '../jira/workflows/edit-validators';
import type { Actor } from '../platform/actor';
import type { Site } from '../site';
import { readSession } from './session';
import type { ValidatorView } from './site-api';

const PLACE = '/workflows/:workflowId/transitions/:transitionId/validators';
const added = z.strictObject({ moduleKey: z.string(), config: z.string().optional() });
const updated = z.strictObject({ config: z.string() });

/** What Jira's workflow editor does with the app's validators; for Jira administrators alone. */
export function workflowEditorRoutes(site: Site, appOrigin: (host: string) => string): Hono {
  const routes = new Hono();
  const deps: EditorDeps = {
    directory: site.jira.directory,
    stores: site.jira.stores,
    validators: site.host.validators,
  };

  routes.get('/validators', (context) => {
    const { locale } = readSession(context);
    const origin = appOrigin(context.req.header('host') ?? '');
    return context.json(deps.validators.map((one) => validatorView(site, one, locale, origin)));
  });

  routes.post(PLACE, async (context) => {
    const parsed = added.safeParse(await context.req.json());
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    const { moduleKey, config } = parsed.data;
    return context.json(
      addValidator(deps, actorOf(context), placeOf(context), moduleKey, config),
      201,
    );
  });

  routes.put(`${PLACE}/:ruleId`, async (context) => {
    const parsed = updated.safeParse(await context.req.json());
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    const { ruleId } = context.req.param();
    updateValidator(deps, actorOf(context), placeOf(context), ruleId, parsed.data.config);
    return context.json({});
  });

  routes.delete(`${PLACE}/:ruleId`, (context) => {
    removeValidator(deps, actorOf(context), placeOf(context), context.req.param('ruleId'));
    return context.json({});
  });

  routes.onError((error) => {
    if (!(error instanceof JiraRefusal)) throw error;
    return Response.json({ message: error.message }, { status: error.status });
  });
  return routes;
}

function actorOf(context: Context): Actor {
  const { user } = readSession(context);
  return user ? { kind: 'user', accountId: user.accountId } : { kind: 'anonymous' };
}

function placeOf(context: Context): RulePlace {
  return {
    workflowId: context.req.param('workflowId') ?? '',
    transitionId: context.req.param('transitionId') ?? '',
  };
}

function validatorView(
  { host, identity }: Site,
  { key, title, description, projectTypes, pages }: AppValidator,
  locale: string,
  origin: string,
): ValidatorView {
  const url = (page: AppPage | undefined): string | undefined =>
    page && `${origin}/${page.resourceKey}/${page.entryFile}`;
  return {
    key,
    title: host.translate(title, locale),
    description: host.translate(description, locale),
    projectTypes,
    createUrl: url(pages.create),
    editUrl: url(pages.edit),
    viewUrl: url(pages.view),
    appId: identity.appId,
    environmentId: identity.environmentId,
  };
}
