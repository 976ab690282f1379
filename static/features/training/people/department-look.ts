import { departmentName } from '../../../../src/training/people/contract';

export const EVERY_DEPARTMENT = '*';
/** Before the name of a department, since those who have none are named by an empty one. */
const NAMED = '=';

/** The department that an address narrows a list to; anybody can have written it. */
export function readDepartment(params: URLSearchParams): string {
  const said = params.get('department') ?? '';
  const name = departmentName.safeParse(said.slice(NAMED.length));
  return said.startsWith(NAMED) && name.success ? name.data : EVERY_DEPARTMENT;
}

/** What an address says of it: nothing of every department. */
export function departmentEntry(department: string): string {
  return department === EVERY_DEPARTMENT ? '' : `${NAMED}${department}`;
}
