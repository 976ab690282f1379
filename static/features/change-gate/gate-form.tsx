import { workflowRules } from '@forge/jira-bridge';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  gatePasses,
  type GateConfiguration,
  type GatePasses,
} from '../../../src/change/gate/contract';
import { Problem } from '../../shared/feedback/problem';
import styles from './gate.module.css';

/** What a change request must be before its issue may take the transition; Jira's own Add and Update ask for it. */
export function GateForm({ passes }: { readonly passes: GatePasses }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(passes);
  const [isRefused, setRefused] = useState(false);
  const present = useRef(chosen);
  present.current = chosen;
  useEffect(() => {
    const answer = () => {
      const configuration: GateConfiguration = { passes: present.current };
      return JSON.stringify(configuration);
    };
    workflowRules.onConfigure(answer).catch(() => setRefused(true));
  }, []);
  return (
    <form className={styles.gate} onSubmit={(event) => event.preventDefault()}>
      <fieldset className={styles.choices}>
        <legend>{t('gate.question')}</legend>
        {gatePasses.options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="passes"
              checked={chosen === option}
              onChange={() => setChosen(option)}
            />
            <span>
              {t(`gate.passes.${option}`)}
              <small>{t(`gate.meaning.${option}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles.note}>{t('gate.others')}</p>
      {isRefused && <Problem>{t('gate.noEditor')}</Problem>}
    </form>
  );
}
