import { format } from 'node:util';

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** Sends what the app logs to the host, a message a call, instead of to this terminal. */
export function captureConsole(write: (line: string) => void): void {
  for (const level of LEVELS) {
    console[level] = (...values: readonly unknown[]) => {
      write(`${level === 'log' ? 'INFO' : level.toUpperCase()} ${format(...values)}`);
    };
  }
}
