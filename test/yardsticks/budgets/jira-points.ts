import { z } from 'zod';
import type {
  Product,
  ProductRequest,
  ProductResponse,
} from '../../../local-site/platform/product';

const object = z.record(z.string(), z.unknown());

/** Searches and bulk reads are sent by POST, and read nevertheless. */
const READS_BY_POST = /\/(search\/jql|search\/approximate-count|issue\/bulkfetch)$/;

export interface PointCounter {
  readonly around: (product: Product) => Product;
  readonly reset: () => void;
  readonly read: () => number;
}

/**
 * Counts what Jira's quota counts: one point a call, and one for each object that a read returns; a write costs
 * its call alone. An object in a list that the answer names counts once, whatever it holds.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function createPointCounter(): PointCounter {
  let points = 0;
  return {
    around: (product) =>
      product.name === 'jira'
        ? {
            ...product,
            handle: async (request) => {
              const response = await product.handle(request);
              points += pointsOf(request, response);
              return response;
            },
          }
        : product,
    reset: () => {
      points = 0;
    },
    read: () => points,
  };
}

function pointsOf({ method, path }: ProductRequest, { body }: ProductResponse): number {
  if (method !== 'GET' && !READS_BY_POST.test(path)) return 1;
  return 1 + objectsIn(Buffer.from(body).toString('utf8'));
}

function objectsIn(text: string): number {
  if (text === '') return 0;
  const parsed = object.safeParse(JSON.parse(text));
  if (!parsed.success) return 0;
  const lists = Object.values(parsed.data).filter((value) => Array.isArray(value));
  if (lists.length > 0) return lists.reduce((sum, list) => sum + list.length, 0);
  return typeof parsed.data.id === 'string' ? 1 : 0;
}
