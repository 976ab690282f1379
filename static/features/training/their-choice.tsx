import { SaveFailure } from '../plan/save-failure';
import type { useSaveSeen } from './use-save-seen';

interface TheirChoiceProps<Stored extends { readonly version: number }> {
  readonly saving: Pick<ReturnType<typeof useSaveSeen<Stored>>, 'failure' | 'theirs' | 'goOn'>;
  readonly onTake: (theirs: Stored) => void;
}

/** Why nothing was saved, and the ways on from there where somebody was quicker. */
export function TheirChoice<Stored extends { readonly version: number }>({
  saving: { failure, theirs, goOn },
  onTake,
}: TheirChoiceProps<Stored>) {
  return (
    <SaveFailure
      failure={failure}
      onTakeStored={() => {
        if (theirs !== undefined) onTake(theirs);
        goOn();
      }}
      onKeepMine={goOn}
    />
  );
}
