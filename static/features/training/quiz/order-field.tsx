import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion, GivenAnswer } from '../../../../src/training/attempt/contract';
import styles from '../training.module.css';

interface OrderFieldProps {
  readonly question: AskedQuestion;
  readonly given: GivenAnswer | undefined;
  readonly onGive: (answer: GivenAnswer) => void;
}

/** Steps that are put in order by buttons, so that keyboard and thumb can do it as well as a mouse. */
export function OrderField({ question: { questionId, options }, given, onGive }: OrderFieldProps) {
  const { t } = useTranslation();
  const order = given?.chosen ?? options.map(({ optionId }) => optionId);
  const textOf = (id: string) => options.find(({ optionId }) => optionId === id)?.text ?? '';
  const move = (at: number, by: number) => {
    const id = order[at];
    const others = order.filter((one) => one !== id);
    if (id === undefined) return;
    onGive({ questionId, chosen: [...others.slice(0, at + by), id, ...others.slice(at + by)] });
  };
  return (
    <>
      <p className={styles.note}>{t('training.quiz.order')}</p>
      <ol>
        {order.map((id, at) => (
          <li key={id}>
            <div className={styles.acts}>
              <bdi>{textOf(id)}</bdi>
              <Button
                spacing="compact"
                appearance="subtle"
                isDisabled={at === 0}
                onClick={() => move(at, -1)}
              >
                {t('training.quiz.up', { text: textOf(id) })}
              </Button>
              <Button
                spacing="compact"
                appearance="subtle"
                isDisabled={at === order.length - 1}
                onClick={() => move(at, 1)}
              >
                {t('training.quiz.down', { text: textOf(id) })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
