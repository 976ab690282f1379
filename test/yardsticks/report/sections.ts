/** One yardstick on the page. */
export interface Section {
  readonly heading: string;
  /** What is measured, and how what is new gets its row. */
  readonly text: string;
  /** Files of `artefacts/yardsticks`, without `.json`, in the order of their tables. */
  readonly reports: readonly string[];
  /** Where the yardstick lives; it is run by `command` when it has left no report. */
  readonly folder: string;
  readonly command: readonly string[];
}

/** The yardsticks, in the order of the page. */
export const sections: readonly Section[] = [
  {
    heading: 'Rights',
    text: 'Every function is called through the real resolver by every kind of visitor, also with a forged page, with the ids of other projects, and once with its check left out, which the last column counts. The functions come from `src/function-table.ts`: a new one fails until it has its line in `test/yardsticks/rights/expected.ts` and a payload in `payloads.ts`.',
    ...jest('rights'),
  },
  {
    heading: 'Faults',
    text: 'Every function that writes, and every function in the background, is run once undisturbed and then with something going wrong at its platform calls: it must end as if nothing had happened, and nobody may be told what is not so. A new writing function or consumer fails until it has a scenario in `test/yardsticks/faults/scenarios.ts`. `ROLLOUT_FULL=1` tries every kind of fault at every call.',
    ...jest('faults'),
    reports: ['faults', 'more-faults'],
  },
  {
    heading: 'Concurrency',
    text: 'Two and ten people do the same at once: one wins, the others are told who was quicker, and nothing is lost or made twice; besides, random sequences of everything at once. A new writing function fails until it has a scenario in `test/yardsticks/concurrency/concurrency.test.ts`.',
    ...jest('concurrency'),
  },
  {
    heading: 'Fuzz',
    text: 'Every function is given payloads made from its own schema and spoilt in every way: the answer is always a typed one, a refusal never changes anything. A new function is tried without anybody adding it; `refused` counts the payloads that it did not take. Besides, each gets payloads with one place that is wrong for certain, and must refuse every one by the name of that place; without its schema it does not, which the last column counts of some (`ROLLOUT_FULL=1`: of all). That what people wrote is shown and never run is looked at in a browser by `test/e2e/shown-text.test.ts`.',
    ...jest('fuzz'),
  },
  {
    heading: 'Budgets',
    text: 'What a job asks of the platform, whatever the machine: calls, those that wait for each other (depth), bytes, what quotas count, and the time that the platform takes with the usual latencies. The first table has every function on plans of 100, 300 and 1,000 items; the second has what people do with registers of 100, 1,000 and 10,000 records, or as many as the app lets them have. A new function fails until it has a limit in `test/yardsticks/budgets/limits.ts`, and an act on a full register in `registers/`, or a reason in `registers/without-register.ts`; a new type of surface fails until it has a limit in `first-load.ts`. `npm run bench` measures all of it and ends with 1 when something is over its limit or asks more often of a larger register; continuous integration measures fewer sizes, and checks counts and sizes, never time.',
    reports: ['budgets', 'budgets-registers', 'budgets-pages', 'budgets-import'],
    folder: 'test/yardsticks/budgets',
    command: ['node', 'test/bench/run.mjs', '--budgets-only'],
  },
  {
    heading: 'Surfaces',
    text: 'Every surface and every state of it is shown in a browser, light and dark, in both languages, narrow and wide: no violation of WCAG 2.2 AA that axe finds, no error on the console, nothing blocked by the content security policy, nothing beside the page, no text cut off, also at 200 % zoom and with texts of 140 % length, and nothing that moves for readers who asked for less motion. The second table has every pair of colours that stood on each other, the lowest contrast first. A module of the manifest or a route without a row fails. The main job by keyboard alone is walked in `test/e2e/keyboard.test.ts`.',
    reports: ['surfaces', 'contrast'],
    folder: 'test/e2e/surfaces',
    command: ['npx', 'jest', '--selectProjects', 'e2e', '-i', '--', 'test/e2e/surfaces'],
  },
  {
    heading: 'Words',
    text: 'No text in a screen outside `locales/`; every key is there in both languages and used; parameters and plurals agree; no screen and no template has a word that the glossary refuses. New screens, texts and refused words are found by themselves.',
    ...jest('words'),
  },
  {
    heading: 'Shape',
    text: 'No passage of ten lines or more stands twice without its reason in `test/yardsticks/shape/explained-copies.ts`, and no file has more than 300 lines. Import rules, cycles and dead exports are found by `npm run check`. New files are found by themselves.',
    ...jest('shape'),
  },
  {
    heading: 'Drift of the platform',
    text: 'Each internal of Forge that the local site relies on is tried against the installed packages, so that an upgrade that changes one fails by its name. A new use of an internal fails until it has its row.',
    ...jest('drift'),
  },
];

function jest(name: string): Pick<Section, 'reports' | 'folder' | 'command'> {
  const folder = `test/yardsticks/${name}`;
  return {
    reports: [name],
    folder,
    command: ['npx', 'jest', '--selectProjects', 'node', '--', `${folder}/`],
  };
}
