import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import type BaseViewer from 'bpmn-js/lib/BaseViewer';

interface Canvas {
  zoom(by?: number | 'fit-viewport', center?: 'auto'): number;
}

/** Drawn in Atlassian's colours, light and dark. */
export const COLOURS = {
  defaultFillColor: 'var(--ds-surface, #ffffff)',
  defaultStrokeColor: 'var(--ds-text, #292a2e)',
  defaultLabelColor: 'var(--ds-text, #292a2e)',
};

export function fit(viewer: BaseViewer): void {
  viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
}

/** @param times Above one is nearer. */
export function zoom(viewer: BaseViewer, times: number): void {
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom(canvas.zoom() * times);
}
