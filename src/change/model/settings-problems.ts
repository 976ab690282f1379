import type { ChangeSettings, DecisionLevel } from '../decision/contract';

interface Problem {
  readonly field: string;
  /** Key under `errors.`. */
  readonly key: string;
}

/**
 * What keeps settings from deciding on every change, the first thing first; the form of each value is the schema's.
 * @param isOfClient Whether somebody has a role of the client now.
 */
export function settingsProblems(
  { levels }: Pick<ChangeSettings, 'levels'>,
  isOfClient: (accountId: string) => boolean,
): readonly Problem[] {
  return levels.flatMap((level, index) => {
    const field = `levels.${String(index)}`;
    const isLast = index === levels.length - 1;
    return [
      ...limitProblems(level, levels[index - 1], isLast, field),
      ...when(
        levels.findIndex(({ key }) => key === level.key) < index,
        `${field}.key`,
        'levelKeyTwice',
      ),
      ...when(
        level.roles.length + level.accounts.length === 0,
        `${field}.roles`,
        'levelWithoutPeople',
      ),
      ...level.accounts.flatMap((accountId, place) =>
        when(!isOfClient(accountId), `${field}.accounts.${String(place)}`, 'levelAccountNotClient'),
      ),
      ...when(
        (level.mode === 'quorum') !== (level.quorum !== undefined),
        `${field}.quorum`,
        'quorumMissing',
      ),
    ];
  });
}

function limitProblems(
  { mostDays }: DecisionLevel,
  smaller: DecisionLevel | undefined,
  isLast: boolean,
  field: string,
): readonly Problem[] {
  if (isLast !== (mostDays === undefined)) {
    return [{ field: `${field}.mostDays`, key: 'lastLevelWithoutLimit' }];
  }
  const hasRisen = mostDays === undefined || mostDays > (smaller?.mostDays ?? -1);
  return when(!hasRisen, `${field}.mostDays`, 'levelLimitsMustRise');
}

function when(isWrong: boolean, field: string, key: string): readonly Problem[] {
  return isWrong ? [{ field, key }] : [];
}
