import type { ManualClock } from '../../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type {
  ChangeDraft,
  ChangeEdit,
  ChangeRecordView,
  ChangeView,
} from '../../../src/change/contract';
import type { Impact } from '../../../src/change/impact/contract';
import { aStartedSite } from '../engagement/a-started-site';
import { storedRecords, type Answer } from '../engagement/ask';
import { asking, type Asking } from '../engagement/asking';
import { letTimePass } from '../engagement/engagement-state';
import type { TestSite } from '../site/a-site';
import type { EngagementDraft } from '../../../src/engagement/contract';
import { anImpact } from './impact';

/** A change as a key user asks for it. */
export const aChange = (changeId: string, values: Partial<ChangeDraft> = {}): ChangeDraft => ({
  changeId,
  type: 'scopeChange',
  title: 'Approve orders on the phone',
  what: 'Managers approve purchase orders on their phones',
  why: 'They travel three days a week',
  doNothing: 'Orders wait until Friday',
  ...values,
});

/** An engagement whose plan is made, and short ways to ask for its changes. */
export interface ChangeSite extends Asking {
  readonly site: TestSite;
  readonly clock: ManualClock;
  readonly engagementId: string;
  readonly pass: (minutes?: number) => Promise<void>;
  readonly raise: (
    changeId: string,
    as?: DemoUserKey,
    values?: Partial<ChangeDraft>,
  ) => Promise<ChangeView>;
  /** Takes a move on the version that is stored. */
  readonly move: (
    changeId: string,
    act: string,
    as?: DemoUserKey,
    reason?: string,
  ) => Promise<ChangeView>;
  readonly edit: (
    changeId: string,
    values: Omit<ChangeEdit, 'changeId' | 'version'>,
    as?: DemoUserKey,
  ) => Promise<ChangeView>;
  readonly see: (changeId: string, as?: DemoUserKey) => Promise<ChangeRecordView>;
  /** Votes on what is presented now. */
  readonly decide: (
    changeId: string,
    as: DemoUserKey,
    outcome?: string,
    rest?: object,
  ) => Promise<Answer>;
  /** A scope change of a key user that waits for the client. */
  readonly presented: (
    changeId: string,
    impact?: Impact,
    asker?: DemoUserKey,
  ) => Promise<ChangeView>;
  /** Replaces who has which role. */
  readonly assign: (people: Partial<EngagementDraft['people']>) => Promise<void>;
}

export const accountOf = (key: DemoUserKey): string => demoUser(key).accountId;

/** @param options Of the site, such as a seed with more than one project. */
export async function aChangeSite(
  options: Parameters<typeof aStartedSite>[0] = {},
): Promise<ChangeSite> {
  const { site, clock, engagementId } = await aStartedSite(options);
  const pass = (minutes = 1) => letTimePass(site, clock, minutes);
  return { site, clock, engagementId, pass, ...changeActs(site, engagementId) };
}

/** Short ways to ask for the changes of an engagement of any site. */
export function changeActs(
  site: TestSite,
  engagementId: string,
): Omit<ChangeSite, 'site' | 'clock' | 'engagementId' | 'pass'> {
  const { asked, granted } = asking(site, engagementId);
  const see: ChangeSite['see'] = (changeId, as = 'lead') => granted('change.get', { changeId }, as);
  const versionOf = async (changeId: string): Promise<number> =>
    (await see(changeId)).change.version;
  const changed = async (
    name: 'change.raise' | 'change.move' | 'change.edit',
    payload: object,
    as: DemoUserKey,
  ): Promise<ChangeView> => (await granted(name, payload, as)).change;
  const raise: ChangeSite['raise'] = (changeId, as = 'keyUser', values = {}) =>
    changed('change.raise', { change: aChange(changeId, values) }, as);
  const move: ChangeSite['move'] = async (changeId, act, as = 'lead', reason) => {
    const version = await versionOf(changeId);
    const why = reason === undefined ? {} : { reason };
    return changed('change.move', { changeId, version, act, ...why }, as);
  };
  const edit: ChangeSite['edit'] = async (changeId, values, as = 'consultant') => {
    const version = await versionOf(changeId);
    return changed('change.edit', { change: { changeId, version, ...values } }, as);
  };
  return {
    asked,
    granted,
    raise,
    move,
    edit,
    see,
    decide: async (changeId, as, outcome = 'approved', rest = {}) => {
      const { change } = await see(changeId);
      const hash = change.ballot?.hash ?? change.decision?.hash ?? '';
      return asked('change.decide', { changeId, hash, outcome, ...rest }, as);
    },
    presented: async (changeId, impact = anImpact(5), asker = 'keyUser') => {
      await raise(changeId, asker);
      await move(changeId, 'submit', asker);
      await move(changeId, 'takeUp', 'consultant');
      await edit(changeId, { impact });
      await move(changeId, 'review', 'consultant');
      return move(changeId, 'present', 'lead');
    },
    assign: async (people) => {
      const { version, draft } = await granted('engagement.settings');
      await granted('engagement.assignRoles', { version, people: { ...draft.people, ...people } });
    },
  };
}

/** What the journal says of changes, in order. */
export function changeJournal(site: TestSite): readonly Readonly<Record<string, unknown>>[] {
  return storedRecords(site, 'journal').flatMap(({ value }) => {
    const entry = value.data as Readonly<Record<string, unknown>>;
    return String(entry.type).startsWith('change') ? [entry] : [];
  });
}
