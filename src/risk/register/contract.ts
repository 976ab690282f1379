import type { HeatMapCell } from '../rating/contract';
import type { ScoringModel } from '../scoring/contract';

/** What is known of a register without reading its risks; written with each of them. */
export interface RegisterView {
  /** Counts every write. */
  readonly version: number;
  readonly scoring: { readonly version: number; readonly model: ScoringModel };
  readonly open: number;
  readonly closed: number;
  /** Open risks in bands that count as high. */
  readonly high: number;
  /** Open risks whose review was due before today. */
  readonly overdue: number;
  /** Open risks with a suggestion that nobody has answered. */
  readonly signalled: number;
  /** Open threats and opportunities by their fields of the heat map; what nobody is in is absent. */
  readonly cells: readonly HeatMapMove[];
  readonly exposure: ExposureView;
  /** Exposure at the end of each day on which it changed, the oldest first. */
  readonly trend: readonly ExposurePoint[];
  readonly canConfigure: boolean;
}

/** So many open risks were in one field without treatment, and are in another with it. */
export interface HeatMapMove {
  readonly kind: 'threat' | 'opportunity';
  readonly inherent: HeatMapCell;
  /** The same as `inherent` as long as nobody rated what is left. */
  readonly current: HeatMapCell;
  readonly count: number;
}

/** Σ P % × days of the open threats, beside what is left of the buffer. */
export interface ExposureView {
  readonly days: number;
  /** Absent until the plan was forecast. */
  readonly bufferLeftDays?: number;
  /** By level of probability: how many open threats, and the days that they would cost together. */
  readonly inputs: readonly {
    readonly probability: number;
    readonly percent: number;
    readonly count: number;
    readonly days: number;
  }[];
}

export interface ExposurePoint {
  readonly day: string;
  readonly exposureDays: number;
  readonly open: number;
  readonly high: number;
}
