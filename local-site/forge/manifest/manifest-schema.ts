import { z } from 'zod';

const moduleKey = z.string().regex(/^[a-zA-Z0-9_-]+$/);
const title = z.union([z.string(), z.object({ i18n: z.string() })]);
const interval = z.enum(['fiveMinute', 'hour', 'day', 'week']);

/** Modules that show a page or name a rule; what differs by type stays in the definition. */
export const surfaceModule = z.looseObject({
  key: moduleKey,
  title: z.optional(title),
  name: z.optional(title),
  resource: z.optional(z.string()),
  function: z.optional(z.string()),
  resolver: z.optional(z.looseObject({ function: z.optional(z.string()) })),
  edit: z.optional(z.looseObject({ resource: z.optional(z.string()) })),
  /** Of a macro; true for Confluence's own form of parameters. */
  config: z.optional(z.union([z.boolean(), z.looseObject({ resource: z.optional(z.string()) })])),
  /** Of a macro: what makes its document in an export. */
  adfExport: z.optional(z.looseObject({ function: z.string() })),
});

const entityProperty = z.looseObject({
  key: moduleKey,
  entityType: z.string(),
  propertyKey: z.string(),
  values: z.array(
    z.looseObject({
      path: z.string(),
      type: z.enum(['number', 'text', 'string', 'user', 'date']),
      searchAlias: z.optional(z.string()),
    }),
  ),
});

/** Only what the host models: another filter key makes the manifest unusable here, loudly. */
const triggerFilter = z.strictObject({
  ignoreSelf: z.optional(z.boolean()),
  appIsLicensed: z.optional(z.boolean()),
});

const egress = z.union([
  z.string(),
  z.looseObject({ address: z.string() }),
  z.looseObject({ remote: z.string() }),
]);
const egressList = z.optional(z.array(egress));

/** What the host reads of manifest.yml; the full grammar is checked by `@forge/manifest`. */
export const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/.+$/),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.optional(z.number().int().positive()) }),
  }),
  modules: z
    .looseObject({
      function: z.optional(
        z.array(
          z.looseObject({
            key: moduleKey,
            handler: z.string().regex(/^[^.]+\.[^.]+$/),
            timeoutSeconds: z.optional(z.number().int().min(1).max(900)),
          }),
        ),
      ),
      consumer: z.optional(
        z.array(
          z.looseObject({ key: moduleKey, queue: z.string(), function: z.optional(z.string()) }),
        ),
      ),
      scheduledTrigger: z.optional(
        z.array(z.looseObject({ key: moduleKey, function: z.string(), interval })),
      ),
      trigger: z.optional(
        z.array(
          z.looseObject({
            key: moduleKey,
            function: z.string(),
            events: z.array(z.string()),
            filter: z.optional(triggerFilter),
          }),
        ),
      ),
      'jira:entityProperty': z.optional(z.array(entityProperty)),
    })
    .default({}),
  resources: z
    .array(
      z.looseObject({
        key: z.string(),
        path: z.string(),
        entry: z.optional(z.record(z.string(), z.string())),
      }),
    )
    .default([]),
  permissions: z
    .looseObject({
      scopes: z
        .union([z.array(z.string()), z.record(z.string(), z.unknown())])
        .transform((scopes) => (Array.isArray(scopes) ? scopes : Object.keys(scopes)))
        .default([]),
      content: z.optional(
        z.looseObject({
          styles: z.optional(z.array(z.string())),
          scripts: z.optional(z.array(z.string())),
        }),
      ),
      external: z.optional(
        z.looseObject({
          fetch: z.optional(z.looseObject({ backend: egressList, client: egressList })),
          fonts: egressList,
          styles: egressList,
          frames: egressList,
          images: egressList,
          media: egressList,
          scripts: egressList,
        }),
      ),
    })
    .default({ scopes: [] }),
  translations: z.optional(
    z.looseObject({
      resources: z.array(z.looseObject({ key: z.string(), path: z.string() })),
      fallback: z.looseObject({ default: z.string() }),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Egress = z.infer<typeof egress>;
export type TriggerModule = NonNullable<Manifest['modules']['trigger']>[number];
export type ScheduledModule = NonNullable<Manifest['modules']['scheduledTrigger']>[number];
