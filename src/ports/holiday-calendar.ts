/** Public holidays by region. */
export interface HolidayCalendar {
  /** ISO country codes that are known, sorted. */
  regions(): readonly string[];
  /**
   * Days off and make-up working days of whole years, as `YYYY-MM-DD`.
   * @throws AppError INVALID for an unknown region.
   */
  load(region: string, fromYear: number, toYear: number): Promise<HolidayDays>;
}

export interface HolidayDays {
  readonly daysOff: readonly string[];
  readonly workingDays: readonly string[];
}
