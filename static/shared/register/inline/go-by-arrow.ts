const STEPS: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const STOPS = 'a, button, input[type=checkbox]';

/** Arrow keys go from cell to cell, past those in which there is nothing to press; Enter presses what is there. */
export function goByArrow(event: KeyboardEvent): void {
  const { target, key } = event;
  const [down, right] = STEPS[key] ?? [];
  if (down === undefined || right === undefined || !(target instanceof HTMLElement)) return;
  const cell = target.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  // Arrow keys inside a form are the control's own.
  if (cell === null || row === null || row === undefined || target.closest('form') !== null) return;
  const rows = [...(row.closest('tbody')?.rows ?? [])];
  let [at, column] = [rows.indexOf(row), cell.cellIndex];
  for (;;) {
    at += down;
    column += right;
    const next = rows[at]?.cells[column];
    if (next === undefined) return;
    const stop = next.querySelector<HTMLElement>(STOPS);
    if (stop === null) continue;
    event.preventDefault();
    stop.focus();
    return;
  }
}
