import { useTranslation } from 'react-i18next';
import type { RequirementDiff, SrsDiff } from '../../../../src/srs/baseline/contract';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { Tag } from '../../../shared/feedback/tag';
import { useHistoryWords } from '../record/use-history-words';
import { ChangedWords } from './changed-words';
import styles from './diff.module.css';

interface DiffViewProps {
  readonly diff: SrsDiff;
  /** Both states, in the order of the document. */
  readonly before: readonly RequirementFacts[];
  readonly after: readonly RequirementFacts[];
}

/** A difference to be read: added, changed word by word, moved, removed; each with the change request that caused it. */
export function DiffView({ diff, before, after }: DiffViewProps) {
  const { t } = useTranslation();
  const { added, removed, changed, moved, traced } = diff;
  const opened = traced.filter(({ fields }) => fields.some(({ field }) => field === 'openedBy'));
  const find = (id: string) => [...after, ...before].find((one) => one.requirementId === id);
  const said = (list: readonly RequirementFacts[], id: string) => {
    const previous = requirementBefore(list, id);
    return previous === undefined ? t('srs.diff.first') : requirementName(previous.number);
  };
  const isSame = added.length + removed.length + changed.length + moved.length === 0;
  return (
    <div className={styles.diff}>
      <p role="status">
        {isSame
          ? t('srs.diff.nothing')
          : t('srs.diff.counts', {
              added: added.length,
              changed: changed.length,
              moved: moved.length,
              removed: removed.length,
            })}
      </p>
      {added.map((requirement) => (
        <Entry key={requirement.requirementId} kind="added" requirement={requirement}>
          <ins>
            <bdi>{requirement.statement}</bdi>
          </ins>
        </Entry>
      ))}
      {[...changed, ...moved].map((one) => {
        const requirement = find(one.requirementId);
        if (requirement === undefined) return null;
        const kind = moved.includes(one) ? 'moved' : 'changed';
        return (
          <Entry key={one.requirementId} {...{ kind, requirement }}>
            <Fields diff={one} />
            {one.fields.some(({ field }) => field === 'order') && (
              <p>
                {t('srs.diff.place', {
                  before: said(before, one.requirementId),
                  after: said(after, one.requirementId),
                })}
              </p>
            )}
          </Entry>
        );
      })}
      {opened.map(({ requirementId }) => {
        const requirement = find(requirementId);
        if (requirement?.openedBy === undefined) return null;
        return (
          <Entry key={requirementId} kind="opened" requirement={requirement}>
            <p>{t('srs.diff.toEdit')}</p>
          </Entry>
        );
      })}
      {removed.map((requirement) => (
        <Entry key={requirement.requirementId} kind="removed" requirement={requirement}>
          <del>
            <bdi>{requirement.statement}</bdi>
          </del>
        </Entry>
      ))}
    </div>
  );
}

const TONES = {
  added: 'success',
  changed: 'information',
  moved: 'neutral',
  opened: 'neutral',
  removed: 'warning',
} as const;

interface EntryProps {
  readonly kind: keyof typeof TONES;
  readonly requirement: RequirementFacts;
  readonly children: React.ReactNode;
}

function Entry({ kind, requirement, children }: EntryProps) {
  const { t } = useTranslation();
  const { number, title, openedBy } = requirement;
  return (
    <article className={styles.entry} aria-label={requirementName(number)}>
      <h4>
        {requirementName(number)} <bdi>{title}</bdi>
      </h4>
      <p className={styles.marks}>
        <Tag tone={TONES[kind]}>{t(`srs.diff.kind.${kind}`)}</Tag>
        {openedBy !== undefined && (
          <span>{t('srs.diff.because', { number: openedBy.number })}</span>
        )}
      </p>
      <div>{children}</div>
    </article>
  );
}

/** What stands before a requirement in its chapter. */
function requirementBefore(list: readonly RequirementFacts[], id: string) {
  const index = list.findIndex(({ requirementId }) => requirementId === id);
  const previous = list[index - 1];
  return previous?.chapter === list[index]?.chapter ? previous : undefined;
}

function Fields({ diff }: { readonly diff: RequirementDiff }) {
  const { t } = useTranslation();
  const words = useHistoryWords();
  return (
    <dl className={styles.fields}>
      {diff.fields.filter(words.isSaid).map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`srs.field.${field}`)}</dt>
          <dd>
            <ChangedWords before={words.value(field, before)} after={words.value(field, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
