import type { Treatment } from '../import-report';

/**
 * What it means when no reader has asked for a value. Fields that the app computes itself lose nothing; of
 * the others some values say nothing, because Project writes every field whether anybody filled it or not.
 * Whatever is not listed here is left out, and named.
 */
export function untouchedTreatment(path: string, value: string): Treatment {
  if (value === '') return 'noContent';
  const field = path.replace(/^(Tasks\/Task|Resources\/Resource|Assignments\/Assignment)\//, '');
  if (field !== path) {
    if (path.startsWith('Tasks/') && RECALCULATED_OF_TASK.has(field)) return 'recalculated';
    if (path.startsWith('Assignments/') && RECALCULATED_OF_ASSIGNMENT.has(field)) {
      return 'recalculated';
    }
    if (isNothing(value) && !MEANINGFUL_ZERO.has(field)) return 'noContent';
    return STANDARD_OF_ROWS[field]?.includes(value) === true ? 'noContent' : 'leftOut';
  }
  return STANDARD_OF_PROJECT[path]?.includes(value) === true ? 'noContent' : 'leftOut';
}

/** No, nothing, no time, nobody. */
function isNothing(value: string): boolean {
  return /^(-?0+(\.0+)?|PT0H0M0S|false|NA)$/.test(value);
}

/** Fields whose 0 is a choice like any other. */
const MEANINGFUL_ZERO: ReadonlySet<string> = new Set([
  'UID',
  'ID',
  'Priority',
  'Units',
  'MaxUnits',
]);

const RECALCULATED_OF_TASK: ReadonlySet<string> = new Set([
  ...['WBS', 'WBSLevel', 'OutlineNumber', 'Stop', 'Resume', 'Critical', 'Summary'],
  ...['EarlyStart', 'EarlyFinish', 'LateStart', 'LateFinish', 'DisplayAsSummary'],
  ...['StartVariance', 'FinishVariance', 'WorkVariance', 'FreeSlack', 'TotalSlack'],
  ...['StartSlack', 'FinishSlack', 'ActualDuration', 'RemainingDuration', 'ResumeValid'],
  ...['ManualStart', 'ManualFinish', 'ManualDuration', 'PreLeveledStart', 'PreLeveledFinish'],
]);

const RECALCULATED_OF_ASSIGNMENT: ReadonlySet<string> = new Set([
  ...['Start', 'Finish', 'Stop', 'Resume', 'StartVariance', 'FinishVariance', 'Milestone'],
]);

/** Fields of tasks, resources and assignments with what Project writes when nobody has chosen. */
const STANDARD_OF_ROWS: Readonly<Record<string, readonly string[]>> = {
  Type: ['1'],
  Priority: ['500'],
  Active: ['1'],
  FixedCostAccrual: ['3'],
  LevelAssignments: ['1'],
  LevelingCanSplit: ['1'],
  LevelingDelayFormat: ['7', '8'],
  EffortDriven: ['1'],
  IsPublished: ['1'],
  DurationFormat: ['7'],
  FreeformDurationFormat: ['7'],
  'Baseline/DurationFormat': ['7'],
  'PredecessorLink/LagFormat': ['7'],
  MaxUnits: ['1', '1.00'],
  Units: ['1', '1.00'],
  CanLevel: ['1'],
  AccrueAt: ['3'],
  StandardRateFormat: ['2', '8'],
  OvertimeRateFormat: ['2'],
  HasFixedRateUnits: ['1'],
  'Rates/Rate/RateTable': ['0'],
};

/** Settings of the project with Project's own defaults. */
const STANDARD_OF_PROJECT: Readonly<Record<string, readonly string[]>> = {
  ScheduleFromStart: ['1'],
  FYStartDate: ['1'],
  CriticalSlackLimit: ['0'],
  CurrencyDigits: ['2'],
  DaysPerMonth: ['20'],
  MinutesPerWeek: ['2400'],
  DefaultTaskType: ['0', '1'],
  DefaultFixedCostAccrual: ['3'],
  DefaultStandardRate: ['0'],
  DefaultOvertimeRate: ['0'],
  DurationFormat: ['7'],
  WorkFormat: ['2'],
  EditableActualCosts: ['0'],
  HonorConstraints: ['0', '1'],
  EarnedValueMethod: ['0'],
  InsertedProjectsLikeSummary: ['1'],
  MultipleCriticalPaths: ['0'],
  NewTasksEffortDriven: ['0', '1'],
  NewTasksEstimated: ['1'],
  NewTasksAreManual: ['0', '1'],
  SplitsInProgressTasks: ['1'],
  SpreadActualCost: ['0'],
  SpreadPercentComplete: ['0'],
  TaskUpdatesResource: ['1'],
  FiscalYearStart: ['0'],
  WeekStartDay: ['0', '1'],
  MoveCompletedEndsBack: ['0'],
  MoveRemainingStartsBack: ['0'],
  MoveRemainingStartsForward: ['0'],
  MoveCompletedEndsForward: ['0'],
  BaselineForEarnedValue: ['0'],
  AutoAddNewResourcesAndTasks: ['1'],
  MicrosoftProjectServerURL: ['1'],
  Autolink: ['0', '1'],
  NewTaskStartDate: ['0'],
  DefaultTaskEVMethod: ['0'],
  ProjectExternallyEdited: ['0'],
  ActualsInSync: ['0', '1'],
  RemoveFileProperties: ['0'],
  AdminProject: ['0'],
  ExtendedCreationDate: ['1984-01-01T00:00:00'],
  UpdateManuallyScheduledTasksWhenEditingLinks: ['1'],
  KeepTaskOnNearestWorkingTimeWhenMadeAutoScheduled: ['0'],
};
