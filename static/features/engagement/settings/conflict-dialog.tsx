import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { engagementRole } from '../../../../src/engagement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { failureDetail } from '../../../shared/call-failure';
import { usePeople } from '../../../shared/people/use-people';
import { usePersonOf } from '../../../shared/people/use-person-of';
import { useDates } from '../../../shared/text/use-dates';
import type { People } from './use-assign-roles';

interface ConflictDialogProps {
  readonly failure: unknown;
  readonly mine: People;
  /** What the editor saw when he opened the form. */
  readonly seen: People;
  readonly load: () => Promise<People>;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: (theirs: People) => void;
}

/** Somebody else saved first: shows what he changed, and nothing is lost whichever way one goes on. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { t } = useTranslation();
  const stored = useQuery({
    queryKey: ['conflict', 'people'],
    gcTime: 0,
    staleTime: 0,
    queryFn: props.load,
  });
  const theirs = stored.data;
  const who = useWho(props.failure);
  return (
    <ModalTransition>
      <Modal onClose={props.onKeepMine}>
        <ModalHeader>
          <ModalTitle>{t('settings.conflictTitle')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {who !== undefined && <p>{who}</p>}
          <p>{t('settings.conflictText')}</p>
          {stored.isError && <ErrorMessage failure={stored.error} />}
          {theirs === undefined ? (
            !stored.isError && <Loading />
          ) : (
            <Differences seen={props.seen} theirs={theirs} />
          )}
        </ModalBody>
        <ModalFooter>
          <Button
            appearance="subtle"
            isDisabled={theirs === undefined}
            onClick={() => theirs !== undefined && props.onTakeTheirs(theirs)}
          >
            {t('settings.takeTheirs')}
          </Button>
          <Button appearance="primary" isDisabled={theirs === undefined} onClick={props.onKeepMine}>
            {t('settings.keepMine')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

/** Who was quicker, and when, as a sentence; the refusal carries it. */
function useWho(failure: unknown): string | undefined {
  const { t } = useTranslation();
  const dates = useDates();
  const person = usePersonOf(failure);
  const at = failureDetail(failure).params?.at;
  if (person === undefined || typeof at !== 'number') return undefined;
  return t('settings.conflictWho', { person, moment: dates.moment(at) });
}

function Differences({ seen, theirs }: { seen: People; theirs: People }) {
  const { t } = useTranslation();
  const people = usePeople(Object.values(theirs).flat());
  const changed = engagementRole.options.filter(
    (role) => seen[role].join(' ') !== theirs[role].join(' '),
  );
  if (changed.length === 0) return <p>{t('settings.conflictElsewhere')}</p>;
  return (
    <ul>
      {changed.map((role) => (
        <li key={role}>
          {t('settings.conflictRole', {
            role: t(`role.${role}`),
            people: theirs[role].map(people.name).join(', ') || t('settings.nobody'),
          })}
        </li>
      ))}
    </ul>
  );
}
