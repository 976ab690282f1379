import type { BufferZone, Side } from '../contract';

export interface BaselineView {
  readonly number: number;
  readonly setOn: string;
  readonly setBy: string;
  readonly reason?: string;
}

export type DrawDownCause = 'lateItem' | 'changeRequest' | 'riskOccurred';

export interface DrawDownView {
  readonly day: string;
  readonly itemId: string;
  /** Working days taken; negative for days given back. */
  readonly days: number;
  readonly cause: DrawDownCause;
  readonly side: Side;
  readonly reference?: string;
}

export interface FeverPointView {
  readonly day: string;
  readonly progressPercent: number;
  readonly usedPercent: number;
  readonly zone: BufferZone;
}
