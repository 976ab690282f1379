/** A part of a drawing; coordinates in points, y downwards, as in SVG. */
export type Shape = DrawnPath | DrawnText;

export interface DrawnPath {
  readonly kind: 'path';
  /** Path data of SVG. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** A line of text; its y is that of the base line. */
export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly anchor: 'start' | 'middle';
}

/** A sheet that SVG, PDF and canvas draw alike. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}
