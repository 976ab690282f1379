import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ENROLLED_AT_ONCE, type PersonRow } from '../../../../src/training/people/contract';
import { track } from '../../../../src/training/register/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Field, fieldId } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import { PeoplePicker } from '../../../shared/people/people-picker';
import { usePeople } from '../../../shared/people/use-people';
import styles from '../training.module.css';
import { TheirChoice } from '../their-choice';
import { useSaveSeen } from '../use-save-seen';
import { useTrainingWritten } from '../use-training';
import { AllowAgain } from './allow-again';
import { learntBy, type Learnt } from './learnt-by';

interface EnrolDialogProps {
  readonly engagementId: string;
  readonly departments: readonly string[];
  /** Absent for new people. */
  readonly person?: PersonRow;
  readonly onClose: () => void;
}

/** Enters people who shall learn the same, or changes what one of them learns. */
export function EnrolDialog({ engagementId, departments, person, onClose }: EnrolDialogProps) {
  const { t } = useTranslation();
  const written = useTrainingWritten(engagementId);
  const names = usePeople([person?.accountId]);
  const [accounts, setAccounts] = useState<readonly string[]>(
    person === undefined ? [] : [person.accountId],
  );
  const [department, setDepartment] = useState(person?.department ?? '');
  const [chosen, setChosen] = useState(person?.tracks ?? (['operator'] as const));
  const [isSeedTrainer, setIsSeedTrainer] = useState(person?.isSeedTrainer ?? false);
  const saving = useSaveSeen<Learnt>({
    seen: person?.version ?? 0,
    read: async () => (person === undefined ? undefined : learntBy(engagementId, person.accountId)),
    write: async (version) => {
      for (let from = 0; from < accounts.length; from += MOST_ENROLLED_AT_ONCE) {
        const people = accounts.slice(from, from + MOST_ENROLLED_AT_ONCE).map((accountId) => ({
          accountId,
          version,
          department: department.trim(),
          tracks: [...chosen],
          isSeedTrainer,
        }));
        // What was written before a fault is in the list.
        await call('training.enrol', { engagementId, people }).finally(written);
      }
    },
    onSaved: onClose,
  });
  const pickerId = fieldId('trainees');
  return (
    <FormDialog
      title={
        person === undefined
          ? t('training.people.add')
          : t('training.people.editOf', { name: names.name(person.accountId) })
      }
      isSaving={saving.save.isPending}
      onSave={() => (accounts.length === 0 ? onClose() : saving.save.mutate())}
      onClose={onClose}
    >
      {person === undefined ? (
        saving.failure !== null && <ErrorMessage failure={saving.failure} />
      ) : (
        <TheirChoice
          saving={saving}
          onTake={(theirs) => {
            setDepartment(theirs.department);
            setChosen(theirs.tracks);
            setIsSeedTrainer(theirs.isSeedTrainer);
          }}
        />
      )}
      {person === undefined && (
        <Field name="trainees" label={t('training.people.who')}>
          {({ isInvalid }) => (
            <PeoplePicker
              inputId={pickerId}
              label={t('training.people.who')}
              value={accounts}
              who="anyone"
              isInvalid={isInvalid}
              onChange={setAccounts}
            />
          )}
        </Field>
      )}
      <Field name="department" label={t('training.people.department')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={100}
            list="departments"
            value={department}
            onChange={setDepartment}
          />
        )}
      </Field>
      <datalist id="departments">
        {departments.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <fieldset className={group.group}>
        <legend>{t('training.field.tracks')}</legend>
        {track.options.map((one) => (
          <label key={one} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={({ target }) =>
                setChosen((known) =>
                  track.options.filter((each) =>
                    each === one ? target.checked : known.includes(each),
                  ),
                )
              }
            />
            {t(`training.track.${one}`)}
          </label>
        ))}
        {chosen.length === 0 && <p>{t('training.people.noTrack')}</p>}
      </fieldset>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={isSeedTrainer}
          onChange={({ target }) => setIsSeedTrainer(target.checked)}
        />
        {t('training.people.isSeed')}
      </label>
      {person !== undefined && <AllowAgain {...{ engagementId, person }} />}
    </FormDialog>
  );
}
