import fc from 'fast-check';
import { readProcess } from '../../../src/srs/process/contract';
import { aProcess } from '../../support/srs/a-process';
import { HOSTILE } from '../../support/srs/example-requirements';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const drawn = (content: string) => `<b:definitions xmlns:b="${BPMN}">${content}</b:definitions>`;
const stepsOf = (xml: string) => {
  const read = readProcess(xml);
  return 'steps' in read ? read.steps.map(({ stepId }) => stepId) : read.problem;
};

test('steps are read in the order of the flow, with their names as text', () => {
  expect(readProcess(aProcess(HOSTILE))).toEqual({
    steps: [
      { stepId: 'start', name: '', kind: 'event' },
      { stepId: 'task', name: HOSTILE, kind: 'task' },
    ],
  });
});

test('a step has its lane, or its pool where there is none; a loop ends', () => {
  const xml = drawn(
    '<b:collaboration><b:participant name="Client" processRef="p"/></b:collaboration>' +
      '<b:process id="p"><b:laneSet><b:lane name="Clerk"><b:flowNodeRef>a</b:flowNodeRef></b:lane></b:laneSet>' +
      '<b:subProcess id="b" name="B"><b:userTask id="c"/></b:subProcess><b:task id="a"/><b:exclusiveGateway id="g"/>' +
      '<b:sequenceFlow sourceRef="a" targetRef="b"/><b:sequenceFlow sourceRef="b" targetRef="g"/>' +
      '<b:sequenceFlow sourceRef="g" targetRef="b"/></b:process>',
  );
  expect(readProcess(xml)).toEqual({
    steps: [
      { stepId: 'c', name: '', kind: 'task', lane: 'Client' },
      { stepId: 'a', name: '', kind: 'task', lane: 'Clerk' },
      { stepId: 'b', name: 'B', kind: 'subProcess', lane: 'Client' },
      { stepId: 'g', name: '', kind: 'gateway', lane: 'Client' },
    ],
  });
});

test.each([
  ['', 'srsDrawingNotXml'],
  ['<a>', 'srsDrawingNotXml'],
  ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'srsDrawingNotXml'],
  ['<definitions/>', 'srsDrawingNotBpmn'],
  ['<a xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'srsDrawingNotBpmn'],
  [drawn('<b:scriptTask id="a"><b:script>x()</b:script></b:scriptTask>'), 'srsDrawingRuns'],
  [drawn('<b:import location="http://x"/>'), 'srsDrawingRuns'],
  [drawn('<script xmlns="http://www.w3.org/2000/svg"/>'), 'srsDrawingRuns'],
  [drawn('<b:task id="a" onclick="x"/>'), 'srsDrawingRuns'],
  [drawn('<b:task id="a" name=" javascript:x"/>'), 'srsDrawingRuns'],
  [drawn('<b:task id="a"/><b:task id="a"/>'), 'srsDrawingStepTwice'],
  [drawn('<b:task/>'), 'srsDrawingStepTwice'],
  [
    drawn(Array.from({ length: 201 }, (_, n) => `<b:task id="t${n}"/>`).join('')),
    'srsDrawingTooManySteps',
  ],
])('%.60s is refused', (xml, problem) => {
  expect(stepsOf(xml)).toBe(problem);
});

test('each step comes once, whatever flows lead where', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const flow = fc.tuple(fc.constantFrom(...ids, 'x'), fc.constantFrom(...ids, 'x'));
  fc.assert(
    fc.property(fc.array(flow), (flows) => {
      const xml = drawn(
        ids.map((id) => `<b:task id="${id}"/>`).join('') +
          flows
            .map(([from, to]) => `<b:sequenceFlow sourceRef="${from}" targetRef="${to}"/>`)
            .join(''),
      );
      expect(Array.from(stepsOf(xml)).sort()).toEqual(ids);
    }),
  );
});
