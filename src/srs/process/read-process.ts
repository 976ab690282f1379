import { parseXml } from '../../files/xml/parse-xml';
import type { XmlElement } from '../../files/xml/xml-element';
import { kindOfElement, MOST_STEPS, type ProcessStep } from './process-step';

/** The namespace of BPMN 2.0. */
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
/** What a drawing has no business to hold: whatever runs, or fetches something from elsewhere. */
const REFUSED: readonly string[] = ['script', 'import', 'iframe', 'object', 'foreignObject'];
const MOST_NAME = 255;

/** Keys below `errors.` of what keeps a text from being a process. */
export type ProcessProblem =
  | 'srsDrawingNotXml'
  | 'srsDrawingNotBpmn'
  | 'srsDrawingRuns'
  | 'srsDrawingTooManySteps'
  | 'srsDrawingStepTwice';

/** The steps of a process in the order in which it passes them, or why the text is none. */
export function readProcess(
  xml: string,
): { readonly steps: readonly ProcessStep[] } | { readonly problem: ProcessProblem } {
  const parsed = parseXml(xml);
  if ('refusal' in parsed) return { problem: 'srsDrawingNotXml' };
  const { root } = parsed;
  if (root.name !== 'definitions' || root.namespace !== BPMN) {
    return { problem: 'srsDrawingNotBpmn' };
  }
  const all = elementsIn(root);
  if (all.some(isRefused)) return { problem: 'srsDrawingRuns' };
  const lanes = lanesIn(all);
  const steps = all.flatMap((element): readonly ProcessStep[] => {
    const kind = element.namespace === BPMN ? kindOfElement(element.name) : undefined;
    const { id: stepId = '', name = '' } = element.attributes;
    if (kind === undefined) return [];
    const lane = lanes.get(stepId);
    const said = name.replace(/\s+/g, ' ').trim().slice(0, MOST_NAME);
    return [{ stepId, name: said, kind, ...(lane === undefined ? {} : { lane }) }];
  });
  if (steps.length > MOST_STEPS) return { problem: 'srsDrawingTooManySteps' };
  const ids = new Set(steps.map(({ stepId }) => stepId));
  if (ids.size < steps.length || ![...ids].every((id) => /^[\w.-]{1,128}$/.test(id))) {
    return { problem: 'srsDrawingStepTwice' };
  }
  return { steps: inOrder(steps, all) };
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

function isRefused({ name, attributes }: XmlElement): boolean {
  return (
    REFUSED.includes(name) ||
    Object.entries(attributes).some(
      ([key, value]) => /^on/i.test(key) || /^\s*(javascript|data):/i.test(value),
    )
  );
}

/** Names of lanes, and of pools where there are no lanes, by the id of the step in them. */
function lanesIn(all: readonly XmlElement[]): ReadonlyMap<string, string> {
  const named = (element: XmlElement) => (element.attributes.name ?? '').trim().slice(0, MOST_NAME);
  const pools = all.flatMap((pool) => {
    if (pool.name !== 'participant' || named(pool) === '') return [];
    const process = all.find(
      ({ name, attributes }) => name === 'process' && attributes.id === pool.attributes.processRef,
    );
    const inside = process === undefined ? [] : elementsIn(process);
    return inside.map(({ attributes }) => [attributes.id ?? '', named(pool)] as const);
  });
  const lanes = all.flatMap((lane) => {
    if (lane.name !== 'lane' || named(lane) === '') return [];
    return lane.children
      .filter(({ name }) => name === 'flowNodeRef')
      .map(({ text }) => [text.trim(), named(lane)] as const);
  });
  return new Map([...pools, ...lanes]);
}

/** As the flow passes them from where nothing leads to them; what it does not reach comes last. */
function inOrder(
  steps: readonly ProcessStep[],
  all: readonly XmlElement[],
): readonly ProcessStep[] {
  const byId = new Map(steps.map((step) => [step.stepId, step]));
  const flows = all
    .filter(({ name }) => name === 'sequenceFlow')
    .map(({ attributes: { sourceRef = '', targetRef = '' } }) => ({ sourceRef, targetRef }));
  const targets = new Set(flows.map(({ targetRef }) => targetRef));
  const waiting = steps.map(({ stepId }) => stepId).filter((id) => !targets.has(id));
  const ordered = new Set<string>();
  // Grows while it is gone through.
  for (const id of waiting) {
    if (ordered.has(id) || !byId.has(id)) continue;
    ordered.add(id);
    for (const flow of flows) if (flow.sourceRef === id) waiting.push(flow.targetRef);
  }
  for (const { stepId } of steps) ordered.add(stepId);
  return [...ordered].flatMap((id) => byId.get(id) ?? []);
}
