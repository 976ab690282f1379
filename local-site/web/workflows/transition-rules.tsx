import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addRule,
  removeRule,
  updateRule,
  type AppValidator,
  type Workflow,
  type WorkflowRule,
  type WorkflowStatus,
  type WorkflowTransition,
} from '../api/workflows';
import { ErrorNote } from '../ui/query-state';
import { RuleDialog, type RuleAct } from './rule-dialog';
import { moduleKeyOf, ruleExtension } from './rule-extension';
import styles from './workflows.module.css';

interface OpenRule {
  readonly act: RuleAct;
  readonly validator: AppValidator;
  readonly rule?: WorkflowRule;
}

/** The app's validators on one transition, and those that may be put on it. */
export function TransitionRules({
  workflow,
  transition,
  statuses,
  validators,
}: {
  readonly workflow: Workflow;
  readonly transition: WorkflowTransition;
  readonly statuses: readonly WorkflowStatus[];
  readonly validators: readonly AppValidator[];
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState<OpenRule>();
  const place = { workflowId: workflow.id, transitionId: transition.id };
  const remove = useMutation({
    mutationFn: (ruleId: string) => removeRule(place, ruleId),
    onSuccess: () => queries.invalidateQueries(),
  });
  const save = async ({ act, validator, rule }: OpenRule, config: string | undefined) => {
    if (act === 'create') await addRule(place, validator.key, config);
    else if (config !== undefined) await updateRule(place, rule?.id ?? '', config);
    setOpen(undefined);
    await queries.invalidateQueries();
  };
  const projectType = workflow.scope.type === 'GLOBAL' ? 'company-managed' : 'team-managed';
  const offered = validators.filter(({ projectTypes }) => projectTypes.includes(projectType));
  const named = (label: string, title: string) => `${label}: ${title} (${transition.name})`;
  return (
    <>
      <ul className={styles.rules}>
        {(transition.validators ?? []).map((rule) => {
          const validator = validators.find(({ key }) => key === moduleKeyOf(rule));
          const title = validator?.title ?? rule.ruleKey;
          const act = (label: string, doIt: () => void) => (
            <Button spacing="compact" aria-label={named(label, title)} onClick={doIt}>
              {label}
            </Button>
          );
          return (
            <li key={rule.id}>
              <span>{title}</span>
              {validator?.viewUrl === undefined
                ? null
                : act(t('viewRule'), () => setOpen({ act: 'view', validator, rule }))}
              {validator?.editUrl === undefined
                ? null
                : act(t('editRule'), () => setOpen({ act: 'edit', validator, rule }))}
              {act(t('removeRule'), () => remove.mutate(rule.id ?? ''))}
            </li>
          );
        })}
      </ul>
      {offered.map((validator) => (
        <Button
          key={validator.key}
          spacing="compact"
          appearance="subtle"
          aria-label={named(t('addRule'), validator.title)}
          onClick={() => setOpen({ act: 'create', validator })}
        >
          {`+ ${validator.title}`}
        </Button>
      ))}
      <ErrorNote error={remove.error} />
      {open === undefined ? null : (
        <RuleDialog
          validator={open.validator}
          act={open.act}
          extension={ruleExtension(workflow, transition, statuses, open.rule?.parameters?.config)}
          save={(config) => save(open, config)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
