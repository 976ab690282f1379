import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '../../../../src/uat/checklist/contract';
import { useDates } from '../../../shared/text/use-dates';
import styles from './checklist.module.css';
import { useTick } from './use-checklists';

const CommentForm = lazy(async () => ({ default: (await import('./comment-form')).CommentForm }));
const ErrorMessage = lazy(async () => ({
  default: (await import('../../../shared/feedback/error-message')).ErrorMessage,
}));

interface ItemRowProps {
  readonly issueId: string;
  readonly engagementId: string;
  readonly checklistId: string;
  readonly item: ChecklistItem;
  readonly canTick: boolean;
  readonly nameOf: (accountId: string) => string;
}

/** One thing to look at: its tick, who ticked it, and what was said about it. */
export function ItemRow({ item, canTick, nameOf, ...place }: ItemRowProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const [isCommenting, setIsCommenting] = useState(false);
  const tick = useTick();
  const { itemId, version, text, isDone, comment, ticked, changed } = item;
  const said = ticked ?? changed;
  const send = (wanted: { isDone: boolean; comment: string }, onSuccess?: () => void) =>
    tick.mutate({ ...place, itemId, version, ...wanted }, onSuccess && { onSuccess });
  // What was clicked shows at once; what is stored follows.
  const shown = tick.isPending ? tick.variables.isDone : isDone;
  return (
    <li className={styles.item}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={shown}
          disabled={!canTick || tick.isPending}
          onChange={() => send({ isDone: !isDone, comment })}
        />
        <span>{text}</span>
      </label>
      {comment !== '' && !isCommenting && <p className={styles.comment}>{comment}</p>}
      {said !== undefined && (
        <p className={styles.note}>
          {t(`uat.checklist.${isDone ? 'ticked' : 'touched'}`, {
            person: nameOf(said.accountId),
            moment: moment(said.at),
          })}
        </p>
      )}
      {canTick && !isCommenting && (
        <button type="button" className={styles.link} onClick={() => setIsCommenting(true)}>
          {t(comment === '' ? 'uat.checklist.comment' : 'uat.checklist.changeComment')}
          <span className={styles.hidden}> {text}</span>
        </button>
      )}
      <Suspense>
        {isCommenting && (
          <CommentForm
            comment={comment}
            isSaving={tick.isPending}
            onClose={() => setIsCommenting(false)}
            onSave={(said) => send({ isDone, comment: said }, () => setIsCommenting(false))}
          />
        )}
        {tick.isError && <ErrorMessage failure={tick.error} />}
      </Suspense>
    </li>
  );
}
