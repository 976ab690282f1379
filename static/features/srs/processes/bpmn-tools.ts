/** What of bpmn-js's own buttons is offered: whatever a process of people needs, each with a text of its own. */
const KEPT: readonly string[] = [
  'hand-tool',
  'lasso-tool',
  'space-tool',
  'global-connect-tool',
  'tool-separator',
  'create.start-event',
  'create.end-event',
  'create.exclusive-gateway',
  'create.task',
  'create.participant-expanded',
  'append.end-event',
  'append.gateway',
  'append.append-task',
  'connect',
  'delete',
  'lane-insert-above',
  'lane-insert-below',
  'lane-divide-two',
  'lane-divide-three',
];

type Entries = Readonly<Record<string, unknown>>;
const kept = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => KEPT.includes(key)));

interface Registry {
  registerProvider(priority: number, provider: object): void;
}

/** Providers are asked in the order of their priority; this one last, so that it sees what the others offer. */
const LAST = 100;

/** Takes away what is not offered, and translates the rest. */
export function bpmnTools(t: (key: string, values: { readonly defaultValue: string }) => string) {
  const translate = (text: string) => t(`srs.process.tool.${keyOf(text)}`, { defaultValue: text });
  const fewer = (palette: Registry, contextPad: Registry): object => {
    palette.registerProvider(LAST, { getPaletteEntries: () => kept });
    contextPad.registerProvider(LAST, { getContextPadEntries: () => kept });
    return {};
  };
  return {
    __init__: ['fewerTools'],
    translate: ['value', translate],
    fewerTools: ['factory', Object.assign(fewer, { $inject: ['palette', 'contextPad'] })],
  };
}

/** `Append end event` is `appendEndEvent`. */
function keyOf(text: string): string {
  const words = text.split(/[^A-Za-z]+/).filter((word) => word !== '');
  return words
    .map((word, index) => {
      const lower = word.toLowerCase();
      return index === 0 ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
    })
    .join('');
}
