const two = (value: number) => String(value).padStart(2, '0');

/** The day of a moment where the reader is, `YYYY-MM-DD`. */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Its time of the day there, `HH:MM`. */
export function localTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment of a day and a time where the reader is, in ms; undefined where one of them is missing. */
export function momentOf(day: string, time: string): number | undefined {
  const at = new Date(`${day}T${time}:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
