/** One value inside a property, with the path that leads to it. */
export interface PropertyLeaf {
  /** Keys joined by dots; empty for a property that is itself a plain value. */
  readonly path: string;
  /** Place in an array; 0 elsewhere. */
  readonly position: number;
  readonly value: string | number | boolean;
}

/** The plain values of a property, as Jira flattens it for the index. */
export function propertyLeaves(value: unknown, path = '', position = 0): readonly PropertyLeaf[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return [{ path, position, value }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => propertyLeaves(one, path, index));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    propertyLeaves(one, path === '' ? key : `${path}.${key}`),
  );
}
