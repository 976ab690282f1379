/**
 * The colours of an exported picture: those of Atlassian's light theme, by what they stand for. A picture is read
 * outside of Jira and on paper, where no theme follows it.
 */
export const PICTURE_COLOURS = {
  paper: '#ffffff',
  text: '#292a2e',
  quietText: '#505258',
  grid: '#dddee1',
  phaseLine: '#f8f8f8',
  phase: '#8c8f97',
  task: '#357de8',
  critical: '#e06c00',
  criticalEdge: '#7a3b00',
  finished: '#5b7f24',
  mark: '#ffffff',
  milestone: '#292a2e',
  baseline: '#7d818a',
  link: '#7d818a',
  bufferPaper: '#fff5db',
  bufferHatch: '#e06c00',
  bufferUsed: '#c9372c',
  today: '#c9372c',
  goLive: '#5b7f24',
} as const;
