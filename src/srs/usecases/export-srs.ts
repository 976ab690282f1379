import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { AdfDocument } from '../../files/write-adf';
import type { SrsView } from '../contract';
import { entriesOf, type SrsEntry } from '../entries/contract';
import { isDrift } from '../model/baseline';
import { entryWords, requirementsIn, type MacroConfig } from '../document/contract';
import { exportTexts } from '../export/export-texts';
import { exported } from '../export/exported';
import { packBlocks, type PackFacts, type PackWords } from '../pack/contract';
import { readRegister } from '../../uat/usecases/read-cases';
import { frozenSrs } from './frozen-srs';
import { getSrs } from './get-srs';

type Deps = Pick<EngagementDeps, 'records' | 'people'>;

/**
 * What a macro shows, as a document for the file that Confluence makes of its page, in the engagement's language.
 * @throws AppError NOT_FOUND for a baseline that there is not.
 */
export async function exportSrs(
  deps: Deps,
  access: Pick<RecordAccess<Engagement>, 'engagement' | 'roles'>,
  config: MacroConfig,
): Promise<AdfDocument> {
  const { id, draft } = access.engagement;
  const [view, frozen] = await Promise.all([
    getSrs(deps, access),
    config.baseline === '' ? undefined : frozenSrs(deps, id, Number(config.baseline)),
  ]);
  const texts = exportTexts(draft.language);
  const { entries, requirements } = frozen ?? view;
  const facts: PackFacts = {
    ...{ clientName: view.clientName, entries },
    ...(hasCases(entries) ? { cases: (await readRegister(deps, id)).rows } : {}),
    requirements: requirementsIn(requirements, config),
    ...(frozen === undefined
      ? { standing: standing(view, texts.text) }
      : { baseline: frozen.baseline }),
    ...(config.chapter === '' ? {} : { chapter: config.chapter }),
  };
  const names = await deps.people.names(accountsIn(facts));
  const person = (accountId: string) => names.get(accountId) ?? texts.text('people.unknown');
  const { fields, step } = entryWords({ requirements, entries }, { ...texts, person });
  const words: PackWords = {
    ...{ text: texts.text, moment: texts.moment, person, fields, step },
    story: ({ role, want, so }) =>
      texts.text('srs.story.sentence', { role: open(role), want: open(want), so: open(so) }),
  };
  return exported(packBlocks(facts, words), texts.text('srs.macro.exportTooLarge'));
}

/** Whether some step of a process leads to a test case: only then the cases are read. */
function hasCases(entries: readonly SrsEntry[]): boolean {
  return entriesOf(entries, 'process').some(({ value }) =>
    value.steps.some(({ caseIds }) => caseIds.length > 0),
  );
}

/** What is not given yet is left open in a sentence. */
function open(text: string): string {
  return text.trim() === '' ? '…' : text.trim();
}

/** How far the draft is from what both sides signed last. */
function standing(
  { summary, deviations, entryDeviations }: SrsView,
  text: PackWords['text'],
): readonly string[] {
  const signed = summary.baselines.filter(({ state }) => state === 'signed').at(-1);
  if (signed === undefined) return [text('srs.pack.draft')];
  const { number } = signed;
  const drifted = deviations.filter(isDrift).length;
  const said = [
    ['srs.baseline.deviates', deviations.length],
    ['srs.baseline.drift', drifted],
    ['srs.baseline.besideDeviates', entryDeviations.length],
    ['srs.baseline.besideDrift', entryDeviations.filter(isDrift).length],
  ] as const;
  const lines = said.flatMap(([key, count]) => (count === 0 ? [] : [text(key, { count, number })]));
  return lines.length === 0 ? [text('srs.baseline.asSigned', { number })] : lines;
}

function accountsIn({ baseline, entries }: PackFacts): readonly string[] {
  const owners = entries.flatMap((entry) =>
    entry.kind === 'goal' && entry.value.owner !== undefined ? [entry.value.owner] : [],
  );
  return [...new Set([...owners, ...(baseline?.signatures ?? []).map((one) => one.accountId)])];
}
