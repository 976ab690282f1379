import { AsyncSelect } from '@atlaskit/select';
import { useTranslation } from 'react-i18next';
import { useProject } from '../page-context';
import { findPeople } from './find-people';
import { usePeople } from './use-people';
import styles from './people-picker.module.css';

/** The stylesheet finds the parts of the select by it. */
const PREFIX = 'people';

interface PeoplePickerProps {
  readonly inputId: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly who: 'assignable' | 'anyone';
  readonly isInvalid?: boolean;
  readonly describedBy?: string;
  readonly onChange: (accountIds: readonly string[]) => void;
}

/** Chooses any number of people of the project; their order is kept. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const people = usePeople(props.value);
  const option = (accountId: string, displayName: string) => ({
    value: accountId,
    label: displayName,
  });
  return (
    <div className={styles.picker}>
      <AsyncSelect
        inputId={props.inputId}
        label={props.label}
        {...(props.describedBy === undefined ? {} : { descriptionId: props.describedBy })}
        isMulti
        isInvalid={props.isInvalid === true}
        defaultOptions
        cacheOptions
        loadOptions={async (text: string) =>
          (await findPeople(text, projectKey, props.who)).map((person) =>
            option(person.accountId, person.displayName),
          )
        }
        value={props.value.map((accountId) => option(accountId, people.name(accountId)))}
        onChange={(chosen) => props.onChange(chosen.map(({ value }) => value))}
        placeholder={t('people.search')}
        noOptionsMessage={() => t('people.noneFound')}
        loadingMessage={() => t('people.loading')}
        clearControlLabel={t('people.clear')}
        menuPosition="fixed"
        classNamePrefix={PREFIX}
      />
    </div>
  );
}
