import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MOST_ROWS } from '../../../../../src/files/reading/contract';
import {
  COMPUTED_LEARNER_WORDS,
  LEARNER_FIELDS,
  LEARNER_WORDS,
  readLearnerRow,
  type ComparedLearner,
  type LearnerField,
} from '../../../../../src/training/exchange/contract';
import { MOST_ENROLLED_AT_ONCE } from '../../../../../src/training/people/contract';
import { PageHeading } from '../../../../shared/navigation/page-heading';
import parts from '../../../plan/plan-parts.module.css';
import { ImportSection } from '../../../register-import/import-section';
import type { Importer } from '../../../register-import/importer';
import { useTrainingWritten } from '../../use-training';
import {
  comparedLearners,
  readLearners,
  writtenLearners,
  type KnownLearners,
} from './import-learners';
import { LearnerRowDetails } from './learner-row-details';
import { PeopleFromJira } from './people-from-jira';

/** People from a workbook or CSV: one a row, looked over before anybody is entered. */
export function LearnerImportPage({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const onWritten = useTrainingWritten(engagementId);
  const known = useRef<KnownLearners>(new Map());
  const importer: Importer<LearnerField, ComparedLearner> = {
    ...{ engagementId, onWritten },
    register: 'learners',
    fields: LEARNER_FIELDS,
    dueFields: [],
    words: LEARNER_WORDS,
    computed: COMPUTED_LEARNER_WORDS,
    people: ['person', 'email'],
    // Whoever learns need not get work in the project, and each row names somebody else, by name and address.
    search: { who: 'anyone', most: 2 * MOST_ROWS },
    accountField: 'accountId',
    read: readLearnerRow,
    idOf: ({ change }) => change.accountId,
    twice: 'traineeRowTwice',
    // It is the browser that compares: who learns is read once.
    mostCompared: MOST_ROWS,
    mostWritten: MOST_ENROLLED_AT_ONCE,
    check: async (rows) => {
      known.current = await readLearners(engagementId);
      return comparedLearners(rows, known.current);
    },
    write: (pairs) => writtenLearners(engagementId, pairs, known.current),
    columnName: (field) => t(`training.import.column.${field}`),
    titleHead: t('training.people.person'),
    details: (row) => <LearnerRowDetails row={row} />,
  };
  return (
    <section className={parts.page}>
      <div>
        <PageHeading>{t('training.import.title')}</PageHeading>
        <Link to="/training/people">{t('training.import.toPeople')}</Link>
      </div>
      <ImportSection
        {...{ importer }}
        title={t('training.import.file')}
        what={t('training.import.what')}
        other={(take) => <PeopleFromJira onTaken={take} />}
      />
    </section>
  );
}
