import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { isAway } from '../../srs/model/srs-issues';
import { readSrsIssues, srsIssuesReference } from '../../srs/issue-records';
import { issueReference } from '../../thread/records';
import { bugRecord, readBugRecord } from '../bug-records';
import { bugRelations } from '../model/bug-relations';
import { readRegister } from './read-cases';

/** Records that one look-up of Forge's store may ask for; and relations that one message makes. */
const AT_ONCE = 25;

type Deps = Pick<EngagementDeps, 'records' | 'notes'>;

/**
 * Relates bugs that are open to the issues of the requirements which their cases test. What was related is remembered with
 * the bug; a relation that was made and not remembered is asked for again without harm: Jira keeps one.
 * @returns whether some are left for another message.
 * @throws AppError when Jira does not answer.
 */
export async function relateBugs(deps: Deps, { id }: Pick<Engagement, 'id'>): Promise<boolean> {
  const record = await deps.records.get(srsIssuesReference(id));
  if (record === undefined) return false;
  const { known } = readSrsIssues(record);
  const { rows } = await readRegister(deps, id);
  const wanted = bugRelations(rows, (requirementId) => {
    const issue = known[requirementId];
    return issue === undefined || isAway(issue) ? undefined : issue.issue?.issueId;
  });
  const bugs = [...wanted.keys()];
  let made = 0;
  for (let from = 0; from < bugs.length; from += AT_ONCE) {
    const references = bugs.slice(from, from + AT_ONCE).map(issueReference);
    const found = await deps.records.getMany(references);
    for (const { entity, key } of references) {
      const stored = found.get(`${entity}/${key}`);
      const bug = stored && readBugRecord(stored);
      if (bug?.kind !== 'uatBug' || bug.engagementId !== id) continue;
      const others = [...(wanted.get(bug.issueId) ?? [])].filter(
        (other) => !bug.related.includes(other),
      );
      if (others.length === 0) continue;
      if (made >= AT_ONCE) return true;
      for (const other of others) await deps.notes.relate(bug.issueId, other);
      made += others.length;
      const related = [...bug.related, ...others];
      const after = bugRecord({ ...bug, version: bug.version + 1, related });
      await deps.records.transact([{ type: 'set', record: after, ifVersion: bug.version }]);
    }
  }
  return false;
}
