import type { SiteDatabase } from '../platform/database';
import type { AppModule } from '../forge/host';
import { dashboardGadget, type Gadget } from './gadget';

/** Where people have put the app's modules that are nowhere by themselves: gadgets and issue panels. */
export interface PlaceStore {
  gadgetsOf(dashboardId: string): readonly Gadget[];
  gadget(id: string): Gadget | undefined;
  addGadget(dashboardId: string, moduleKey: string): Gadget;
  configureGadget(id: string, configuration: Readonly<Record<string, unknown>>): void;
  removeGadget(id: string): void;
  /** Whether an administrator shows the panel for all work items. */
  isShownForAll(moduleKey: string): boolean;
  showForAll(moduleKey: string): void;
  /** From all: from those to which somebody added it, too. */
  hideFromAll(moduleKey: string): void;
  /** Keys of the panels that somebody added to the issue. */
  panelsOf(issueId: string): readonly string[];
  addPanel(issueId: string, moduleKey: string): void;
}

/** Stands for every issue. */
const ALL = '*';
/** The dashboard that a new site has. */
const FIRST_DASHBOARD = '10000';

/** A new site is as an administrator leaves it who has just installed the app: each gadget and each panel is there. */
export function createPlaceStore(
  database: SiteDatabase,
  modules: readonly Pick<AppModule, 'type' | 'key'>[],
): PlaceStore {
  const isNew =
    database.one("SELECT 1 AS found FROM sqlite_master WHERE name = 'site_gadget'") === undefined;
  const places = placesIn(database);
  if (!isNew) return places;
  for (const { type, key } of modules) {
    if (type === 'jira:dashboardGadget') places.addGadget(FIRST_DASHBOARD, key);
    if (type === 'jira:issuePanel') places.showForAll(key);
  }
  return places;
}

function placesIn(database: SiteDatabase): PlaceStore {
  database.exec(`
    CREATE TABLE IF NOT EXISTS site_gadget (
      id INTEGER PRIMARY KEY AUTOINCREMENT, dashboard_id TEXT NOT NULL, module_key TEXT NOT NULL,
      configuration TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS site_panel (
      module_key TEXT NOT NULL, issue_id TEXT NOT NULL, PRIMARY KEY (module_key, issue_id));
  `);
  const addPanel = (issueId: string, moduleKey: string): void =>
    database.run(
      'INSERT OR IGNORE INTO site_panel (module_key, issue_id) VALUES (?, ?)',
      moduleKey,
      issueId,
    );
  return {
    gadgetsOf: (dashboardId) =>
      database
        .all('SELECT * FROM site_gadget WHERE dashboard_id = ? ORDER BY id', dashboardId)
        .map(dashboardGadget),
    gadget: (id) => {
      const row = database.one('SELECT * FROM site_gadget WHERE id = ?', Number(id));
      return row && dashboardGadget(row);
    },
    addGadget: (dashboardId, moduleKey) => {
      database.run(
        "INSERT INTO site_gadget (dashboard_id, module_key, configuration) VALUES (?, ?, '{}')",
        dashboardId,
        moduleKey,
      );
      const row = database.one('SELECT * FROM site_gadget ORDER BY id DESC LIMIT 1');
      if (row === undefined) throw new Error('The gadget was not stored.');
      return dashboardGadget(row);
    },
    configureGadget: (id, configuration) =>
      database.run(
        'UPDATE site_gadget SET configuration = ? WHERE id = ?',
        JSON.stringify(configuration),
        Number(id),
      ),
    removeGadget: (id) => database.run('DELETE FROM site_gadget WHERE id = ?', Number(id)),
    isShownForAll: (moduleKey) =>
      database.one(
        'SELECT 1 AS found FROM site_panel WHERE module_key = ? AND issue_id = ?',
        moduleKey,
        ALL,
      ) !== undefined,
    showForAll: (moduleKey) => addPanel(ALL, moduleKey),
    hideFromAll: (moduleKey) =>
      database.run('DELETE FROM site_panel WHERE module_key = ?', moduleKey),
    panelsOf: (issueId) =>
      database
        .all('SELECT module_key FROM site_panel WHERE issue_id = ?', issueId)
        .map((row) => String(row.module_key)),
    addPanel,
  };
}
