import type { EntitySchema } from './entity-schema';
import { badRequest, StorageFailure } from './storage-failure';

export type ConditionName =
  | 'BEGINS_WITH'
  | 'BETWEEN'
  | 'CONTAINS'
  | 'EQUAL_TO'
  | 'EXISTS'
  | 'GREATER_THAN'
  | 'GREATER_THAN_EQUAL_TO'
  | 'LESS_THAN'
  | 'LESS_THAN_EQUAL_TO'
  | 'NOT_CONTAINS'
  | 'NOT_EQUAL_TO'
  | 'NOT_EXISTS';

export interface Condition {
  readonly property: string;
  readonly condition: ConditionName;
  readonly values: readonly unknown[];
}

/** Exactly one of the two is there. */
export interface ConditionGroup {
  readonly and?: readonly Condition[] | undefined;
  readonly or?: readonly Condition[] | undefined;
}

const ORDERED: readonly string[] = ['string', 'integer', 'float'];

/** Attribute types by condition: https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/#conditions-1 */
const TYPES_OF: Readonly<Record<ConditionName, readonly string[]>> = {
  BEGINS_WITH: ['string'],
  BETWEEN: ORDERED,
  CONTAINS: ['string'],
  NOT_CONTAINS: ['string'],
  EQUAL_TO: [...ORDERED, 'boolean'],
  NOT_EQUAL_TO: [...ORDERED, 'boolean'],
  EXISTS: [...ORDERED, 'boolean'],
  NOT_EXISTS: [...ORDERED, 'boolean'],
  GREATER_THAN: ORDERED,
  GREATER_THAN_EQUAL_TO: ORDERED,
  LESS_THAN: ORDERED,
  LESS_THAN_EQUAL_TO: ORDERED,
};

/** The conditions of a group. @throws StorageFailure when both operators or an empty one are given. */
export function conditionsOf(group: ConditionGroup): readonly Condition[] {
  if (group.and && group.or) {
    throw badRequest(
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filter operators "and" and "or" cannot be present at the same level.',
    );
  }
  const conditions = group.and ?? group.or ?? [];
  if (conditions.length === 0) {
    throw badRequest('EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  }
  return conditions;
}

/** @throws StorageFailure when the attribute is unknown, of a type the condition does not take, or the values do not fit. */
export function validateCondition(schema: EntitySchema, condition: Condition): void {
  const type = schema.attributes.get(condition.property);
  if (type === undefined) {
    throw badRequest(
      'INVALID_FILTER_CONDITION',
      `Attribute ${condition.property} of entity ${schema.name} is not declared in manifest.yml.`,
    );
  }
  if (!TYPES_OF[condition.condition].includes(type)) {
    throw new StorageFailure(
      422,
      'INVALID_FILTER_CONDITION',
      `Condition ${condition.condition} does not take attribute ${condition.property} of type ${type}.`,
    );
  }
  validateOperands(condition.condition, condition.values, type);
}

/** @throws StorageFailure when the number or the type of the values does not fit. */
export function validateOperands(
  name: ConditionName,
  values: readonly unknown[],
  type: string,
): void {
  if (name === 'EXISTS' || name === 'NOT_EXISTS') return;
  const needed = name === 'BETWEEN' ? 2 : 1;
  if (values.length < needed) {
    throw badRequest('INSUFFICIENT_FILTER_VALUES', `${name} needs ${needed} value(s).`);
  }
  const wanted = type === 'integer' || type === 'float' ? 'number' : type;
  if (values.length > needed || values.some((value) => typeof value !== wanted)) {
    throw badRequest('INVALID_FILTER_VALUES', `${name} needs ${needed} value(s) of type ${type}.`);
  }
}

/** Whether a stored value meets the group. */
export function meets(group: ConditionGroup, value: Readonly<Record<string, unknown>>): boolean {
  const conditions = conditionsOf(group);
  const holds = ({ property, condition, values }: Condition): boolean =>
    conditionHolds(condition, value[property], values);
  return group.and ? conditions.every(holds) : conditions.some(holds);
}

/** A missing attribute meets NOT_EXISTS and the two negations, and nothing else. */
function conditionHolds(
  name: ConditionName,
  attribute: unknown,
  [first, second]: readonly unknown[],
): boolean {
  switch (name) {
    case 'EXISTS':
      return attribute !== undefined;
    case 'NOT_EXISTS':
      return attribute === undefined;
    case 'EQUAL_TO':
      return attribute === first;
    case 'NOT_EQUAL_TO':
      return attribute !== first;
    case 'BEGINS_WITH':
      return typeof attribute === 'string' && attribute.startsWith(String(first));
    case 'CONTAINS':
      return typeof attribute === 'string' && attribute.includes(String(first));
    case 'NOT_CONTAINS':
      return typeof attribute !== 'string' || !attribute.includes(String(first));
    case 'BETWEEN':
      return compare(attribute, first) >= 0 && compare(attribute, second) <= 0;
    case 'GREATER_THAN':
      return compare(attribute, first) > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return compare(attribute, first) >= 0;
    case 'LESS_THAN':
      return compare(attribute, first) < 0;
    case 'LESS_THAN_EQUAL_TO':
      return compare(attribute, first) <= 0;
  }
}

/** Numbers by size, texts by their UTF-8 bytes as the indexes order them; NaN when they cannot be compared. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string')
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number.NaN;
}
