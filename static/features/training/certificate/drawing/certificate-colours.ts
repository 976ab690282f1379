/** A certificate is read outside of Jira and on paper, where no theme follows it. */
export const CERTIFICATE_COLOURS = {
  paper: '#ffffff',
  text: '#292a2e',
  quietText: '#505258',
  frame: '#123263',
  accent: '#946f00',
  ornament: '#e9f2fe',
  seal: '#946f00',
  sealMark: '#ffffff',
  void: '#ae2e24',
} as const;
