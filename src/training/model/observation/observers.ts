/** Whom somebody observes: all, a department, or nobody. */
export type Watch =
  | { readonly kind: 'all' }
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'nobody' };

interface Watched {
  readonly accountId: string;
  readonly department: string;
}

/** Whether somebody observes another one; nobody observes himself. */
export function watches(watch: Watch, caller: string, person: Watched): boolean {
  if (person.accountId === caller || watch.kind === 'nobody') return false;
  return watch.kind === 'all' || watch.department === person.department;
}

/** Whether somebody may read what is recorded of a person: his own, and what he observes. */
export function maySeeObservation(watch: Watch, caller: string, person: Watched): boolean {
  return person.accountId === caller || watches(watch, caller, person);
}
