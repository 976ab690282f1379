import { z } from 'zod';
import { badRequest } from './storage-failure';

/** Bodies as `@forge/kvs` 1.6.5 posts them; an unknown member is refused, since it would be ignored silently. */
const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
const getOptions = z.strictObject({ metadataFields: metadataFields.optional() });
const ttl = z.strictObject({
  value: z.number(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});
const ttlOptions = z.strictObject({ ttl: ttl.optional() });
const setOptions = z.strictObject({
  ttl: ttl.optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: metadataFields.optional(),
});
const rangeNames = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
] as const;
const filterNames = [
  ...rangeNames,
  'CONTAINS',
  'EXISTS',
  'NOT_CONTAINS',
  'NOT_EQUAL_TO',
  'NOT_EXISTS',
] as const;
const condition = z.strictObject({
  property: z.string(),
  condition: z.enum(filterNames),
  values: z.array(z.unknown()),
});
const conditionGroup = z.strictObject({
  and: z.array(condition).optional(),
  or: z.array(condition).optional(),
});

const key = z.string();
const entityName = z.string();

export const getBody = z.strictObject({ key, options: getOptions.optional() });
export const setBody = z.strictObject({ key, value: z.unknown(), options: setOptions.optional() });
export const deleteBody = z.strictObject({ key });
export const entityGetBody = getBody.extend({ entityName });
export const entitySetBody = setBody.extend({ entityName });
export const entityDeleteBody = deleteBody.extend({ entityName });

export const queryBody = z.strictObject({
  limit: z.number().int().optional(),
  after: z.string().optional(),
  where: z
    .array(
      z.strictObject({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) }),
    )
    .optional(),
  options: getOptions.optional(),
});

export const entityQueryBody = z.strictObject({
  entityName,
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: z.strictObject({ condition: z.enum(rangeNames), values: z.array(z.unknown()) }).optional(),
  filters: conditionGroup.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  cursor: z.string().optional(),
  limit: z.number().int().optional(),
  options: getOptions.optional(),
});

const batchKey = { key, entityName: entityName.optional() };
export const batchGetBody = z.array(
  z.strictObject({ ...batchKey, options: getOptions.optional() }),
);
export const batchSetBody = z.array(
  z.strictObject({ ...batchKey, value: z.unknown(), options: ttlOptions.optional() }),
);
export const batchDeleteBody = z.array(z.strictObject(batchKey));

const conditions = conditionGroup.optional();
export const transactionBody = z.strictObject({
  set: z
    .array(
      z.strictObject({
        ...batchKey,
        value: z.unknown(),
        conditions,
        options: ttlOptions.optional(),
      }),
    )
    .default([]),
  delete: z.array(z.strictObject({ ...batchKey, conditions })).default([]),
  check: z.array(z.strictObject({ key, entityName, conditions: conditionGroup })).default([]),
});

export type GetOptions = z.infer<typeof getOptions>;
export type SetOptions = z.infer<typeof setOptions>;
export type Ttl = z.infer<typeof ttl>;
export type QueryBody = z.infer<typeof queryBody>;
export type EntityQueryBody = z.infer<typeof entityQueryBody>;
export type TransactionBody = z.infer<typeof transactionBody>;

/** @throws StorageFailure naming the part of the body that is not as the package sends it. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw badRequest('LOCAL_SITE_INVALID_BODY', z.prettifyError(parsed.error));
}
