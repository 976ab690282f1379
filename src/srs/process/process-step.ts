import * as z from 'zod/mini';

/** Of one process: whoever needs more draws several. */
export const MOST_STEPS = 200;

export const stepKind = z.enum(['event', 'task', 'subProcess', 'gateway']);
export type StepKind = z.infer<typeof stepKind>;

/** One step of a process, as it is drawn. */
export interface ProcessStep {
  /** Of its element in the drawing. */
  readonly stepId: string;
  /** Empty where the drawing gives it none. */
  readonly name: string;
  readonly kind: StepKind;
  /** Who does it: the lane or pool that it lies in. */
  readonly lane?: string | undefined;
}

/** Elements of BPMN 2.0 that a token passes through. */
const KINDS: Readonly<Record<string, StepKind>> = {
  startEvent: 'event',
  endEvent: 'event',
  intermediateThrowEvent: 'event',
  intermediateCatchEvent: 'event',
  boundaryEvent: 'event',
  task: 'task',
  userTask: 'task',
  manualTask: 'task',
  serviceTask: 'task',
  sendTask: 'task',
  receiveTask: 'task',
  businessRuleTask: 'task',
  scriptTask: 'task',
  callActivity: 'subProcess',
  subProcess: 'subProcess',
  transaction: 'subProcess',
  adHocSubProcess: 'subProcess',
  exclusiveGateway: 'gateway',
  inclusiveGateway: 'gateway',
  parallelGateway: 'gateway',
  complexGateway: 'gateway',
  eventBasedGateway: 'gateway',
};

export function kindOfElement(name: string): StepKind | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}
