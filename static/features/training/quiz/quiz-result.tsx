import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type {
  EndedAttempt,
  GivenAnswer,
  MarkedQuestion,
} from '../../../../src/training/attempt/contract';
import { Tag } from '../../../shared/feedback/tag';
import { Gap } from '../../../shared/text/gap';
import styles from '../training.module.css';

/** What came of an attempt: passed or not, then each question with what would have been right, and why. */
export function QuizResult({ attempt }: { attempt: EndedAttempt }) {
  const { t } = useTranslation();
  const { isPassed, score, passMark, state, questions, chapterId } = attempt;
  return (
    <>
      <p role="status" className={styles.sentence}>
        <Tag tone={isPassed ? 'success' : 'danger'}>
          {t(isPassed ? 'training.result.passed' : 'training.result.failed')}
        </Tag>{' '}
        {t('training.result.score', { score, passMark })}
        <Gap />
        {state === 'timedOut' && t('training.result.timedOut')}
      </p>
      <p>
        <Link to={isPassed ? '/training/learn' : `/training/learn/${chapterId}`}>
          {t(isPassed ? 'training.result.next' : 'training.result.again')}
        </Link>
      </p>
      <ol className={styles.rows}>
        {questions.map((question) => (
          <Marked key={question.questionId} question={question} />
        ))}
      </ol>
    </>
  );
}

function Marked({ question }: { question: MarkedQuestion }) {
  const { t } = useTranslation();
  const { text, isRight, given, right, explanation } = question;
  const said = given === undefined ? '' : wordsOf(question, given, t);
  return (
    <li className={styles.row}>
      <p>
        <Tag tone={isRight ? 'success' : 'danger'}>
          {t(isRight ? 'training.result.right' : 'training.result.wrong')}
        </Tag>{' '}
        <bdi>{text}</bdi>
      </p>
      <p className={styles.note}>
        {t('training.result.yours', { answer: said === '' ? t('training.result.nothing') : said })}
      </p>
      {!isRight && (
        <p className={styles.note}>
          {t('training.result.correct', {
            answer: right.accepted?.join(' / ') ?? wordsOf(question, right, t),
          })}
        </p>
      )}
      {explanation !== '' && <p>{explanation}</p>}
    </li>
  );
}

/** An answer in the words of the question. */
function wordsOf(
  { options, type }: MarkedQuestion,
  { chosen, isTrue, text }: Omit<GivenAnswer, 'questionId'>,
  t: (key: 'training.quiz.true' | 'training.quiz.false') => string,
): string {
  if (isTrue !== undefined) return t(isTrue ? 'training.quiz.true' : 'training.quiz.false');
  if (text !== undefined) return text;
  const texts = (chosen ?? []).map(
    (id) => options.find(({ optionId }) => optionId === id)?.text ?? id,
  );
  return texts.join(type === 'order' ? ' → ' : ', ');
}
