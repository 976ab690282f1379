import type { functionTable } from '../function-table';

/** One row of the table, seen without its own types: the schema gives the payload back its type. */
export type AnyFunction = (typeof functionTable)[keyof typeof functionTable];

/** Functions by what their names begin with. A first call waits for the capability that it is about, not for all. */
const GROUPS: Readonly<Record<string, () => Promise<Readonly<Record<string, AnyFunction>>>>> = {
  engagement: async () => (await import('../engagement/functions')).engagementFunctions,
  plan: async () => (await import('../plan/function-group')).planGroup,
  risk: async () => (await import('../risk/function-group')).riskGroup,
  change: async () => (await import('../change/function-group')).changeGroup,
  srs: async () => (await import('../srs/functions')).srsFunctions,
  uat: async () => (await import('../uat/function-group')).uatGroup,
  training: async () => (await import('../training/function-group')).trainingGroup,
  job: async () => (await import('../jobs/functions')).jobFunctions,
  issue: async () => (await import('../thread/functions')).threadFunctions,
  waiting: async () => (await import('../waiting/functions')).waitingFunctions,
};

/** The function of this name; undefined for what no page can call, and for what every object inherits. */
export async function findFunction(name: string): Promise<AnyFunction | undefined> {
  const [beginning = ''] = name.split('.', 1);
  const read = Object.hasOwn(GROUPS, beginning) ? GROUPS[beginning] : undefined;
  const group = await read?.();
  return group !== undefined && Object.hasOwn(group, name) ? group[name] : undefined;
}
