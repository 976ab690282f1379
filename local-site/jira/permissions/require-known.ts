import { JiraRefusal } from '../rest/refusal';
import { permissionKey, type PermissionKey } from './permission-keys';

/**
 * The permissions behind the keys.
 * @throws JiraRefusal 400 naming every key that Jira does not know, or not as a permission of that type
 */
export function requireKnown(
  keys: readonly string[],
  type?: PermissionKey['type'],
): readonly PermissionKey[] {
  const known = keys.flatMap((key) => {
    const permission = permissionKey(key);
    return permission && (type === undefined || permission.type === type) ? [permission] : [];
  });
  const unknown = keys.filter((key) => !known.some((permission) => permission.key === key));
  if (unknown.length === 0) return known;
  const errors = unknown.map((key) => [key, 'Unrecognized permission'] as const);
  throw new JiraRefusal(400, [], Object.fromEntries(errors));
}
