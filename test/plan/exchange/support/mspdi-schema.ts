/**
 * Microsoft's Project XML Data Interchange Schema as a table: the children of each element in the order of
 * mspdi_pj12.xsd (Project 2007, revision of 2007-11-28), as Microsoft publishes it in the repository
 * MicrosoftDocs/office-developer-msproject-xml-docs. `Name!:type` is required, `*` may repeat, a number is
 * the longest text, `0/1` the values allowed. `Active` and `Manual` came with Project 2010.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  '': [
    'SaveVersion!:int UID:str16 Name:str255 Title:str512 Subject:str512 Category:str512',
    'Company:str512 Manager:str512 Author:str512 CreationDate:date Revision:int',
    'LastSaved:date ScheduleFromStart:bool StartDate:date FinishDate:date FYStartDate:int',
    'CriticalSlackLimit:int CurrencyDigits:int CurrencySymbol:str20 CurrencyCode!:str3',
    'CurrencySymbolPosition:int0/1/2/3 CalendarUID:int DefaultStartTime:time',
    'DefaultFinishTime:time MinutesPerDay:int MinutesPerWeek:int DaysPerMonth:int',
    'DefaultTaskType:int0/1/2 DefaultFixedCostAccrual:int1/2/3 DefaultStandardRate:num',
    'DefaultOvertimeRate:num DurationFormat:int WorkFormat:int1/2/3/4/5',
    'EditableActualCosts:bool HonorConstraints:bool EarnedValueMethod:int0/1',
    'InsertedProjectsLikeSummary:bool MultipleCriticalPaths:bool NewTasksEffortDriven:bool',
    'NewTasksEstimated:bool SplitsInProgressTasks:bool SpreadActualCost:bool',
    'SpreadPercentComplete:bool TaskUpdatesResource:bool FiscalYearStart:bool',
    'WeekStartDay:int0/1/2/3/4/5/6 MoveCompletedEndsBack:bool MoveRemainingStartsBack:bool',
    'MoveRemainingStartsForward:bool MoveCompletedEndsForward:bool',
    'BaselineForEarnedValue:int0/1/2/3/4/5/6/7/8/9/10 AutoAddNewResourcesAndTasks:bool',
    'StatusDate:date CurrentDate:date MicrosoftProjectServerURL:bool Autolink:bool',
    'NewTaskStartDate:int0/1 DefaultTaskEVMethod:int0/1 ProjectExternallyEdited:bool',
    'ExtendedCreationDate:date ActualsInSync:bool RemoveFileProperties:bool',
    'AdminProject:bool OutlineCodes:{} WBSMasks:{} ExtendedAttributes:{} Calendars:{}',
    'Tasks:{} Resources:{} Assignments:{}',
  ],
  ExtendedAttributes: ['ExtendedAttribute*:{}'],
  'ExtendedAttributes/ExtendedAttribute': [
    'FieldID:str FieldName:str CFType:int0/1/2/3/4/5/6/7 Guid:str ElemType:int20/21/22/23',
    'MaxMultiValues:int UserDef:bool Alias:str50 SecondaryPID:str AutoRollDown:bool',
    'DefaultGuid:str Ltuid:str PhoneticAlias:str50 RollupType:int0/1/2/3/4/5/6/7',
    'CalculationType:int0/1/2 Formula:str RestrictValues:bool ValuelistSortOrder:int0/1',
    'AppendNewValues:bool Default:str ValueList:{}',
  ],
  'ExtendedAttributes/ExtendedAttribute/ValueList': ['Value!*'],
  Calendars: ['Calendar!*:{}'],
  'Calendars/Calendar': [
    'UID!:int Name:str512 IsBaseCalendar:bool BaseCalendarUID:int WeekDays:{} Exceptions:{}',
    'WorkWeeks:{}',
  ],
  'Calendars/Calendar/Exceptions': ['Exception*:{}'],
  'Calendars/Calendar/Exceptions/Exception': [
    'EnteredByOccurrences:bool TimePeriod:{} Occurrences:int Name:str512',
    'Type:int1/2/3/4/5/6/7/8/9 Period:int DaysOfWeek:int MonthItem:int0/1/2/3/4/5/6/7/8/9',
    'MonthPosition:int0/1/2/3/4 Month:int MonthDay:int DayWorking:bool WorkingTimes:{}',
  ],
  'Calendars/Calendar/Exceptions/Exception/TimePeriod': ['FromDate:date ToDate:date'],
  'Calendars/Calendar/Exceptions/Exception/WorkingTimes': ['WorkingTime*:{}'],
  'Calendars/Calendar/Exceptions/Exception/WorkingTimes/WorkingTime': ['FromTime:time ToTime:time'],
  'Calendars/Calendar/WeekDays': ['WeekDay*:{}'],
  'Calendars/Calendar/WeekDays/WeekDay': [
    'DayType!:int0/1/2/3/4/5/6/7 DayWorking:bool TimePeriod:{} WorkingTimes:{}',
  ],
  'Calendars/Calendar/WeekDays/WeekDay/TimePeriod': ['FromDate:date ToDate:date'],
  'Calendars/Calendar/WeekDays/WeekDay/WorkingTimes': ['WorkingTime*:{}'],
  'Calendars/Calendar/WeekDays/WeekDay/WorkingTimes/WorkingTime': ['FromTime:time ToTime:time'],
  'Calendars/Calendar/WorkWeeks': ['WorkWeek*:{}'],
  'Calendars/Calendar/WorkWeeks/WorkWeek': ['TimePeriod:{} Name:str512 WeekDay*:{}'],
  'Calendars/Calendar/WorkWeeks/WorkWeek/TimePeriod': ['FromDate:date ToDate:date'],
  'Calendars/Calendar/WorkWeeks/WorkWeek/WeekDay': ['DayType!:int0/1/2/3/4/5/6/7 DayWorking:bool'],
  Tasks: ['Task*:{}'],
  'Tasks/Task': [
    'UID!:int ID:int Name:str512 Active:bool Manual:bool Type:int0/1/2 IsNull:bool CreateDate:date Contact:str512',
    'WBS:str WBSLevel:str OutlineNumber:str512 OutlineLevel:int Priority:int Start:date',
    'Finish:date Duration:dur DurationFormat:int Work:dur Stop:date Resume:date',
    'ResumeValid:bool EffortDriven:bool Recurring:bool OverAllocated:bool Estimated:bool',
    'Milestone:bool Summary:bool Critical:bool IsSubproject:bool IsSubprojectReadOnly:bool',
    'SubprojectName:str512 ExternalTask:bool ExternalTaskProject:str512 EarlyStart:date',
    'EarlyFinish:date LateStart:date LateFinish:date StartVariance:int FinishVariance:int',
    'WorkVariance:num FreeSlack:int TotalSlack:int FixedCost:num FixedCostAccrual:str1/2/3',
    'PercentComplete:int PercentWorkComplete:int Cost:num OvertimeCost:num OvertimeWork:dur',
    'ActualStart:date ActualFinish:date ActualDuration:dur ActualCost:num',
    'ActualOvertimeCost:num ActualWork:dur ActualOvertimeWork:dur RegularWork:dur',
    'RemainingDuration:dur RemainingCost:num RemainingWork:dur RemainingOvertimeCost:num',
    'RemainingOvertimeWork:dur ACWP:num CV:num ConstraintType:int0/1/2/3/4/5/6/7',
    'CalendarUID:int ConstraintDate:date Deadline:date LevelAssignments:bool',
    'LevelingCanSplit:bool LevelingDelay:int LevelingDelayFormat:int PreLeveledStart:date',
    'PreLeveledFinish:date Hyperlink:str512 HyperlinkAddress:str512',
    'HyperlinkSubAddress:str512 IgnoreResourceCalendar:bool Notes:str HideBar:bool',
    'Rollup:bool BCWS:num BCWP:num PhysicalPercentComplete:int EarnedValueMethod:int0/1',
    'PredecessorLink*:{} ActualWorkProtected:dur ActualOvertimeWorkProtected:dur',
    'ExtendedAttribute*:{} Baseline*:{} OutlineCode*:{} IsPublished:bool StatusManager:str',
    'CommitmentStart:date CommitmentFinish:date CommitmentType:int0/1/2',
    'TimephasedData*:TimephasedData',
  ],
  'Tasks/Task/Baseline': [
    'TimephasedData*:TimephasedData Number:int Interim:bool Start:date Finish:date',
    'Duration:dur DurationFormat:int EstimatedDuration:bool Work:dur Cost:num BCWS:num',
    'BCWP:num FixedCost:num',
  ],
  'Tasks/Task/ExtendedAttribute': ['FieldID:str Value:str ValueGUID:str DurationFormat:int'],
  'Tasks/Task/OutlineCode': ['FieldID!:str ValueID:int ValueGUID:int'],
  'Tasks/Task/PredecessorLink': [
    'PredecessorUID:int Type:int0/1/2/3 CrossProject:bool CrossProjectName:str LinkLag:int',
    'LagFormat:int',
  ],
  Resources: ['Resource*:{}'],
  'Resources/Resource': [
    'UID!:int ID:int Name:str512 Type:int0/1 IsNull:bool Initials:str512 Phonetics:str512',
    'NTAccount:str512 MaterialLabel:str512 Code:str512 Group:str512 WorkGroup:int0/1/2/3',
    'EmailAddress:str512 Hyperlink:str512 HyperlinkAddress:str512',
    'HyperlinkSubAddress:str512 MaxUnits:num PeakUnits:num OverAllocated:bool',
    'AvailableFrom:date AvailableTo:date Start:date Finish:date CanLevel:bool',
    'AccrueAt:int1/2/3/4 Work:dur RegularWork:dur OvertimeWork:dur ActualWork:dur',
    'RemainingWork:dur ActualOvertimeWork:dur RemainingOvertimeWork:dur',
    'PercentWorkComplete:int StandardRate:num StandardRateFormat:int1/2/3/4/5/7/8 Cost:num',
    'OvertimeRate:num OvertimeRateFormat:int1/2/3/4/5/7 OvertimeCost:num CostPerUse:num',
    'ActualCost:num ActualOvertimeCost:num RemainingCost:num RemainingOvertimeCost:num',
    'WorkVariance:num CostVariance:num SV:num CV:num ACWP:num CalendarUID:int Notes:str',
    'BCWS:num BCWP:num IsGeneric:bool IsInactive:bool IsEnterprise:bool BookingType:int0/1',
    'ActualWorkProtected:dur ActualOvertimeWorkProtected:dur ActiveDirectoryGUID:str16',
    'CreationDate:date ExtendedAttribute*:{} Baseline*:{} OutlineCode*:{}',
    'IsCostResource:bool AssnOwner:str AssnOwnerGuid:str IsBudget:bool',
    'AvailabilityPeriods:{} Rates:{} TimephasedData*:TimephasedData',
  ],
  'Resources/Resource/AvailabilityPeriods': ['AvailabilityPeriod*:{}'],
  'Resources/Resource/AvailabilityPeriods/AvailabilityPeriod': [
    'AvailableFrom:date AvailableTo:date AvailableUnits:num',
  ],
  'Resources/Resource/Baseline': ['Number!:int Work:dur Cost:num BCWS:num BCWP:num'],
  'Resources/Resource/ExtendedAttribute': [
    'FieldID:str Value:str ValueGUID:str DurationFormat:int',
  ],
  'Resources/Resource/OutlineCode': ['FieldID!:str ValueID:int ValueGUID:int'],
  'Resources/Resource/Rates': ['Rate*:{}'],
  'Resources/Resource/Rates/Rate': [
    'RatesFrom!:date RatesTo!:date RateTable:int0/1/2/3/4 StandardRate:num',
    'StandardRateFormat:int1/2/3/4/5/7 OvertimeRate:num OvertimeRateFormat:int1/2/3/4/5/7',
    'CostPerUse:num',
  ],
  Assignments: ['Assignment*:{}'],
  'Assignments/Assignment': [
    'UID!:int TaskUID:int ResourceUID:int PercentWorkComplete:int ActualCost:num',
    'ActualFinish:date ActualOvertimeCost:num ActualOvertimeWork:dur ActualStart:date',
    'ActualWork:dur ACWP:num Confirmed:bool Cost:num CostRateTable:int0/1/2/3/4',
    'CostVariance:num CV:num Delay:int Finish:date FinishVariance:int Hyperlink:str512',
    'HyperlinkAddress:str512 HyperlinkSubAddress:str512 WorkVariance:num',
    'HasFixedRateUnits:bool FixedMaterial:bool LevelingDelay:int LevelingDelayFormat:int',
    'LinkedFields:bool Milestone:bool Notes:str Overallocated:bool OvertimeCost:num',
    'OvertimeWork:dur PeakUnits:num RegularWork:dur RemainingCost:num',
    'RemainingOvertimeCost:num RemainingOvertimeWork:dur RemainingWork:dur',
    'ResponsePending:bool Start:date Stop:date Resume:date StartVariance:int Summary:bool',
    'SV:num Units:num UpdateNeeded:bool VAC:num Work:dur WorkContour:int0/1/2/3/4/5/6/7/8',
    'BCWS:num BCWP:num BookingType:int0/1 ActualWorkProtected:dur',
    'ActualOvertimeWorkProtected:dur CreationDate:date AssnOwner:str AssnOwnerGuid:str',
    'BudgetCost:num BudgetWork:dur ExtendedAttribute*:{} Baseline*:{}',
    'TimephasedData*:TimephasedData',
  ],
  'Assignments/Assignment/Baseline': [
    'TimephasedData*:TimephasedData Number!:str Start:str Finish:str Work:dur Cost:str',
    'BCWS:num BCWP:num',
  ],
  'Assignments/Assignment/ExtendedAttribute': [
    'FieldID:str Value:str ValueGUID:str DurationFormat:int',
  ],
};

/** Children of `TimephasedData`, wherever it stands. */
const TIMEPHASED = 'Type:int UID!:int Start:date Finish:date Unit:int0/1/2/3/5/8 Value:str';

export type SchemaType = 'int' | 'str' | 'bool' | 'date' | 'dur' | 'num' | 'time' | 'branch';

export interface SchemaElement {
  readonly name: string;
  readonly type: SchemaType;
  readonly isRequired: boolean;
  readonly mayRepeat: boolean;
  readonly maxLength: number | undefined;
  readonly values: readonly string[] | undefined;
}

/** Units of durations, lags and delays: 3 is minutes, 7 days, 8 days by the clock; from 35 on estimated. */
const UNIT_FORMATS = [
  ...['7', '3', '4', '5', '6', '8', '9', '10', '11', '12', '19', '20', '21'],
  ...['35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '51', '52', '53'],
];

const TYPES: readonly SchemaType[] = ['int', 'str', 'bool', 'date', 'dur', 'num', 'time'];

/** Children of the element at a path below `Project`, in order; empty for an element of text. */
export function schemaOf(path: string): readonly SchemaElement[] {
  const lines = path.endsWith('TimephasedData') ? [TIMEPHASED] : TABLE[path];
  return lines === undefined ? [] : lines.join(' ').split(' ').map(parseToken);
}

function parseToken(token: string): SchemaElement {
  const match = /^(\w+)(!?)(\*?)(?::([a-z]+|\{\}|TimephasedData)(.*))?$/.exec(token);
  if (match === null) throw new Error(`The table has the token ${token}.`);
  const [, name = '', required, repeat, type = 'str', rest = ''] = match;
  const isUnit = type === 'int' && /(Duration|Lag|Delay)Format$/.test(name);
  const values = isUnit ? UNIT_FORMATS : rest.includes('/') ? rest.split('/') : undefined;
  return {
    name,
    type: TYPES.find((one) => one === type) ?? 'branch',
    isRequired: required === '!',
    mayRepeat: repeat === '*',
    maxLength: rest === '' || values !== undefined ? undefined : Number(rest),
    values,
  };
}
