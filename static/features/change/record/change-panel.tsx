import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRecordView, ChangeView } from '../../../../src/change/contract';
import type { ChangeRegisterView } from '../../../../src/change/register/contract';
import type { EngagementRole } from '../../../../src/engagement/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { usePeople } from '../../../shared/people/use-people';
import { RecordAside } from '../../../shared/register/record-aside';
import styles from '../../../shared/register/record.module.css';
import { DecisionPart } from '../decision/decision-part';
import { DecisionsSection } from '../decision/decisions-section';
import { EditDialog } from '../form/edit-dialog';
import { ImpactDialog } from '../impact/impact-dialog';
import { useChange, useChangeSimulation } from '../use-changes';
import { ActsSection } from './acts-section';
import { ChangeHistory } from './change-history';
import { CourtSection } from './court-section';
import { EffectsSection } from './effects-section';
import { ImpactSection } from './impact-section';
import { isAhead } from './is-ahead';
import { RequestFacts } from './request-facts';
import { SimulationSection } from './simulation-section';
import { StateTrack } from './state-track';
import { WaitingSection } from './waiting-section';

interface ChangePanelProps {
  readonly engagementId: string;
  readonly changeId: string;
  /** The reader's own. */
  readonly roles: readonly EngagementRole[];
  readonly register: ChangeRegisterView;
}

/** One request: where it is, what it says, what an approval would move, who decides, and who did what. */
export function ChangePanel({ engagementId, changeId, roles, register }: ChangePanelProps) {
  const { t } = useTranslation();
  const found = useChange(engagementId, changeId);
  return (
    <RecordAside label={t('change.record')} listPath="/changes" found={found}>
      {(record) => <Record {...{ roles, register, record }} />}
    </RecordAside>
  );
}

interface RecordProps extends Pick<ChangePanelProps, 'roles' | 'register'> {
  readonly record: ChangeRecordView;
}

const CLIENT: readonly EngagementRole[] = ['sponsor', 'approver', 'keyUser'];

function Record({ roles, register, record }: RecordProps) {
  const [dialog, setDialog] = useState<'edit' | 'impact'>();
  const { change, history, pastDecisions, court } = record;
  const { engagementId } = change;
  const settings = register.settings.values;
  const isClient = roles.some((role) => CLIENT.includes(role));
  const close = () => setDialog(undefined);
  return (
    <>
      <RecordHead change={change} isClient={isClient} onOpen={setDialog} />
      <StateTrack change={change} />
      <WaitingSection change={change} />
      <CourtSection court={court} />
      <DecidedFacts change={change} currency={settings.currency} />
      <ActsSection change={change} />
      <EffectsSection change={change} />
      <DecisionsSection change={change} past={pastDecisions} />
      <ChangeHistory history={history} />
      {dialog === 'edit' && <EditDialog {...{ engagementId, change }} onClose={close} />}
      {dialog === 'impact' && (
        <ImpactDialog {...{ engagementId, settings, change }} onClose={close} />
      )}
    </>
  );
}

interface RecordHeadProps {
  readonly change: ChangeView;
  readonly isClient: boolean;
  readonly onOpen: (dialog: 'edit' | 'impact') => void;
}

function RecordHead({ change, isClient, onOpen }: RecordHeadProps) {
  const { t } = useTranslation();
  const { title, issue, issueProblem, requesterAccountId, canEdit } = change;
  const people = usePeople([requesterAccountId]);
  return (
    <>
      <header className={styles.head}>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <span>
          {t('change.number', { number: change.number })} · {t(`change.type.${change.type}`)}
        </span>
        {issue?.place === 'here' && (
          <IssueLink issueKey={issue.issueKey}>{issue.issueKey}</IssueLink>
        )}
        {canEdit && (
          <span className={styles.acts}>
            <Button onClick={() => onOpen('edit')}>{t('change.edit')}</Button>
            {!isClient && (
              <Button onClick={() => onOpen('impact')}>{t('change.impact.edit')}</Button>
            )}
          </span>
        )}
      </header>
      <p>{t(`change.askedBy.${change.side}`, { person: people.name(requesterAccountId) })}</p>
      {issue !== undefined && issue.place !== 'here' && (
        <p>{t(`change.issueIs.${issue.place}`, { key: issue.issueKey })}</p>
      )}
      {issueProblem !== undefined && <p>{t('change.issueProblem', { reason: issueProblem })}</p>}
    </>
  );
}

/** What is decided on, and the reader's word on it; as long as something can still come of it with what it would move. */
function DecidedFacts({ change, currency }: { change: ChangeView; currency: string }) {
  const { engagementId, changeId, version, impact } = change;
  const isToCome = isAhead(change);
  const simulation = useChangeSimulation(engagementId, changeId, version, isToCome);
  const moves = isToCome && simulation.data?.problems.length === 0 ? simulation.data : undefined;
  return (
    <>
      <RequestFacts
        change={change}
        currency={currency}
        {...(moves === undefined ? {} : { simulation: moves })}
      />
      <DecisionPart change={change} />
      {impact !== undefined && <ImpactSection impact={impact} />}
      {isToCome && <SimulationSection change={change} found={simulation} />}
    </>
  );
}
