import type { Actor } from '../../platform/actor';
import { addComment, parseCommentBody } from '../comments/comment-changes';
import type { JiraDirectory } from '../directory';
import { addLink } from '../links/link-changes';
import { linkTypeNamed } from '../links/link-request';
import type { JiraOptions } from '../options';
import { checkProperty, setProperty } from '../properties/property-changes';
import { performTransition } from '../transitions/do-transition';
import { createIssue, draftIssue } from './create-issue';
import { placeIssue } from './issue-access';
import { change, type IssueContext } from './issue-context';
import type { IssueRecord } from './issue-record';
import { findIssue } from './issue-store';

/** Who did it and when, in milliseconds since the epoch. */
interface Authorship {
  readonly accountId: string;
  readonly at: number;
}

interface WrittenIssue {
  readonly id: string;
  readonly key: string;
}

/**
 * Writes issues inside the process, for demo data: as a person, at a time of the past. The same
 * rules on fields and rights hold as over REST; a transition runs no app's validator.
 * @throws JiraRefusal as the REST operation would answer
 */
export interface IssueWriter {
  /** `fields` as in `POST /rest/api/3/issue`. */
  create(by: Authorship, fields: Readonly<Record<string, unknown>>): WrittenIssue;
  /** Moves the issue to the named status if its workflow has a transition there. */
  transition(by: Authorship, issueKey: string, statusName: string): void;
  /** `body` is an ADF document. */
  comment(by: Authorship, issueKey: string, body: unknown): void;
  /** "inward `type.outward` outward": with type Blocks, the inward issue blocks the outward one. */
  link(by: Authorship, typeName: string, inwardKey: string, outwardKey: string): void;
  setProperty(by: Authorship, issueKey: string, key: string, value: unknown): void;
}

export function createIssueWriter(options: JiraOptions, directory: JiraDirectory): IssueWriter {
  const context: IssueContext = { ...options, directory };
  const actorOf = ({ accountId }: Authorship): Actor => ({ kind: 'user', accountId });
  return {
    create: (by, fields) => {
      const actor = actorOf(by);
      const draft = draftIssue(context, actor, { fields: { ...fields } });
      const { id, key } = change(context, actor, (work) => createIssue(work, draft), by.at);
      return { id: String(id), key };
    },
    transition: (by, issueKey, statusName) => {
      const placed = placeIssue(context, known(context, issueKey));
      const { transitions } = directory.workflow(placed.project, placed.type);
      const found = transitions
        .filter(
          ({ fromStatusIds }) =>
            fromStatusIds.length === 0 || fromStatusIds.includes(placed.status.id),
        )
        .find(({ toStatusId }) => directory.status(toStatusId)?.name === statusName);
      if (!found) {
        throw new Error(
          `${issueKey} has no transition from ${placed.status.name} to ${statusName}`,
        );
      }
      change(context, actorOf(by), (work) => performTransition(work, placed, found), by.at);
    },
    comment: (by, issueKey, body) => {
      const placed = placeIssue(context, known(context, issueKey));
      const document = parseCommentBody({ body });
      change(context, actorOf(by), (work) => addComment(work, placed, document), by.at);
    },
    link: (by, typeName, inwardKey, outwardKey) => {
      const type = linkTypeNamed(context, { name: typeName });
      const [inward, outward] = [known(context, inwardKey), known(context, outwardKey)];
      change(context, actorOf(by), (work) => addLink(work, type, inward, outward), by.at);
    },
    setProperty: (by, issueKey, key, value) => {
      checkProperty(key, value);
      const { id } = known(context, issueKey);
      change(context, actorOf(by), (work) => setProperty(work, id, key, value), by.at);
    },
  };
}

function known(context: IssueContext, key: string): IssueRecord {
  const issue = findIssue(context.database, key);
  if (!issue) throw new Error(`there is no issue ${key}`);
  return issue;
}
