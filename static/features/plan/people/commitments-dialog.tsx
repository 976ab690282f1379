import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../src/plan/settings/contract';
import { FormDialog } from '../../../shared/form/form-dialog';
import { SaveFailure } from '../save-failure';
import { useConfigure } from '../use-configure';
import { CommitmentFields } from './commitment-fields';
import { commitmentsOf, newRow, problemOf, rowsOf } from './commitment-rows';
import { WhoChoice } from './who-choice';

interface CommitmentsDialogProps {
  readonly engagementId: string;
  readonly settings: PlanSettings;
  readonly nameOf: (who: string) => string;
  readonly onClose: () => void;
}

/** Edits all commitments at once; saved against the version that was seen. */
export function CommitmentsDialog(props: CommitmentsDialogProps) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(() => rowsOf(props.settings.commitments));
  const [isTried, setIsTried] = useState(false);
  const { save, takeStored } = useConfigure(props.engagementId, props.settings, props.onClose);
  const submit = () => {
    setIsTried(true);
    if (rows.every((row) => problemOf(row) === undefined)) {
      save.mutate({ commitments: commitmentsOf(rows) });
    }
  };
  return (
    <FormDialog
      title={t('people.changeCommitments')}
      isSaving={save.isPending}
      onSave={submit}
      onClose={props.onClose}
    >
      <SaveFailure
        failure={save.error}
        onTakeStored={() =>
          takeStored.mutate(undefined, {
            onSuccess: ({ settings }) => setRows(rowsOf(settings.commitments)),
          })
        }
        onKeepMine={() => takeStored.mutate()}
      />
      <p>{t('people.commitmentsHelp')}</p>
      {rows.map((row) => {
        const problem = isTried ? problemOf(row) : undefined;
        return (
          <CommitmentFields
            key={row.id}
            row={row}
            name={props.nameOf(row.who)}
            problem={problem}
            onChange={(next) => setRows(rows.map((each) => (each === row ? next : each)))}
            onRemove={() => setRows(rows.filter((each) => each !== row))}
          />
        );
      })}
      <WhoChoice onChoose={(who) => setRows([...rows, newRow(rows, who)])} />
    </FormDialog>
  );
}
