const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';
const BOUNDS = 'http://www.omg.org/spec/DD/20100524/DC';
const WAYS = 'http://www.omg.org/spec/DD/20100524/DI';

/** A drawing of BPMN 2.0: a start, and one task that is called like this. */
export function aProcess(task: string, more = ''): string {
  const name = task.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return (
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="${DI}" ` +
    `xmlns:dc="${BOUNDS}" xmlns:di="${WAYS}" id="d" targetNamespace="urn:x"><process id="p">` +
    `<task id="task" name="${name}"/><startEvent id="start"/>` +
    `<sequenceFlow id="flow" sourceRef="start" targetRef="task"/>${more}</process>` +
    '<bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="l" bpmnElement="p">' +
    '<bpmndi:BPMNShape id="s1" bpmnElement="start"><dc:Bounds x="100" y="122" width="36" height="36"/></bpmndi:BPMNShape>' +
    '<bpmndi:BPMNShape id="s2" bpmnElement="task"><dc:Bounds x="190" y="100" width="100" height="80"/></bpmndi:BPMNShape>' +
    '<bpmndi:BPMNEdge id="e" bpmnElement="flow"><di:waypoint x="136" y="140"/><di:waypoint x="190" y="140"/></bpmndi:BPMNEdge>' +
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>'
  );
}
