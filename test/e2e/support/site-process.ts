import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A local site in a process of its own, started as the README says, with data of its own. */
export interface SiteProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** The first start also builds what is stale; generous for a slow machine. */
const START_LIMIT_MS = 240_000;

/**
 * Starts the local site on a free port and waits for the line that prints its address.
 * @throws Error with the site's output when it ends or prints no address in time.
 */
export async function startSite(): Promise<SiteProcess> {
  const data = mkdtempSync(join(tmpdir(), 'rollout-walk-'));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['local-site/start.mjs', '--port', String(port), '--data', data],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const url = await addressOf(child);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const limit = setTimeout(() => {
      child.kill();
      reject(new Error(`The site printed no address in time:\n${output}`));
    }, START_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const url = /http:\/\/(127\.0\.0\.1|localhost):\d+/.exec(output)?.[0];
      if (url === undefined) return;
      clearTimeout(limit);
      resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`The site ended with ${code ?? 'a signal'}:\n${output}`));
    });
  });
}

/** A port that is free together with the one after it, which serves the app's pages. */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = await probe(0);
    if (port !== undefined && (await probe(port + 1)) !== undefined) return port;
  }
  throw new Error('No two neighbouring ports are free.');
}

async function probe(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo; // A TCP server's address is always this shape.
      server.close(() => resolve(address.port));
    });
  });
}
