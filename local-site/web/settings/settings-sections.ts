/** Pages of a project's settings, by the last part of their address. */
export const SETTINGS_SECTIONS = [
  'details',
  'people',
  'issuetypes',
  'workflows',
  'permissions',
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];
