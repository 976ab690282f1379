import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage, TemplateKey } from '../../../../src/engagement/contract';
import type { SrsView } from '../../../../src/srs/contract';
import { entriesOf, goalFindings, type SrsEntry } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../../../shared/register/register.module.css';
import { Gap } from '../../../shared/text/gap';
import { EntryDialog } from '../entries/entry-dialog';
import { useSrs } from '../use-srs';
import { GoalTable } from './goal-table';
import { TypicalGoalsSection } from './typical-goals-section';

interface GoalsPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  /** Of the engagement: which typical goals are offered, and in which language. */
  readonly templateKey: TemplateKey;
  readonly language: ContentLanguage;
}

/** What is written at the moment. */
type Writing =
  | {
      readonly kind: 'goal';
      readonly entry?: SrsEntry;
      readonly given?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'measure'; readonly given: { readonly goalId: string } };

/** What the implementation shall reach, in numbers: from where, to where, by when, and what has come of it. */
export function GoalsPage({ engagementId, canWrite, templateKey, language }: GoalsPageProps) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  const [writing, setWriting] = useState<Writing>();
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <div>
          <PageHeading>{t('srs.goals.title')}</PageHeading>
          {srs.data !== undefined && <p>{<Sentence srs={srs.data} />}</p>}
        </div>
        {canWrite && (
          <div className={styles.acts}>
            <Button
              appearance="primary"
              isDisabled={srs.data === undefined}
              onClick={() => setWriting({ kind: 'goal' })}
            >
              {t('srs.entry.goal.add')}
            </Button>
          </div>
        )}
      </div>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && (
        <GoalTable
          {...{ engagementId, canWrite }}
          srs={srs.data}
          onEdit={(entry) => setWriting({ kind: 'goal', entry })}
          onMeasure={(goalId) => setWriting({ kind: 'measure', given: { goalId } })}
        />
      )}
      {srs.data !== undefined && canWrite && (
        <TypicalGoalsSection
          template={templateKey}
          {...{ language }}
          known={entriesOf(srs.data.entries, 'goal').map(({ value }) => value.name)}
          onTake={({ name, painPoint, unit, baseline, target }) =>
            setWriting({
              kind: 'goal',
              given: {
                ...{ name, painPoint, unit },
                ...{ baseline: String(baseline), target: String(target) },
              },
            })
          }
        />
      )}
      {srs.data !== undefined && writing !== undefined && (
        <EntryDialog
          {...{ engagementId }}
          srs={srs.data}
          {...writing}
          onClose={() => setWriting(undefined)}
        />
      )}
    </section>
  );
}

/** How many goals there are, and how many of them nobody can measure. */
function Sentence({ srs: { entries, requirements } }: { readonly srs: SrsView }) {
  const { t } = useTranslation();
  const goals = entriesOf(entries, 'goal');
  const wanting = goals.filter((goal) => goalFindings(goal, requirements).length > 0).length;
  if (goals.length === 0) return t('srs.goals.none');
  return (
    <>
      {t('srs.goals.counts', { count: goals.length })}
      <Gap />
      {wanting === 0 ? t('srs.goals.whole') : t('srs.goals.wanting', { count: wanting })}
    </>
  );
}
