import { KvsImpl } from '@forge/kvs/out/kvs';
import { StorageApi } from '@forge/kvs/out/storage-api';
import { readEntitySchemas } from '../../../local-site/kvs/entity-schema';
import { createForgeStorage } from '../../../local-site/kvs/forge-storage';
import { createManualClock } from '../../../local-site/platform/manual-clock';
import { openSiteDatabase } from '../../../local-site/platform/open-site-database';

const MANIFEST = {
  app: {
    storage: {
      entities: [
        {
          name: 'risk',
          attributes: {
            project: { type: 'string' },
            score: { type: 'integer' },
            weight: { type: 'float' },
            open: { type: 'boolean' },
            title: { type: 'string' },
            detail: { type: 'any' },
          },
          indexes: [
            'title',
            { name: 'by-project', partition: ['project'], range: ['score'] },
            { name: 'by-project-and-state', partition: ['project', 'open'], range: ['title'] },
          ],
        },
      ],
    },
  },
};

/** The storage behind the published `@forge/kvs`, with a clock that stands still and a lag of choice. */
export function aStore({ enforceRates = false } = {}) {
  const clock = createManualClock(1_700_000_000_000);
  const lag = { ms: 0 };
  const storage = createForgeStorage({
    database: openSiteDatabase(':memory:'),
    clock,
    lagMs: () => lag.ms,
    entities: readEntitySchemas(MANIFEST),
    enforceRates,
  });
  const client = async (path: string, init?: { body?: unknown }): Promise<Response> => {
    const { status, headers, body } = storage.handle(path, JSON.parse(String(init?.body)));
    return new Response(body, { status, headers });
  };
  return { kvs: new KvsImpl(new StorageApi(client)), clock, lag, storage };
}
