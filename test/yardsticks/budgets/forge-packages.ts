/**
 * The packages of Forge that the app uses, and nothing of the app: what its import time is compared with.
 * @public Bundled by name.
 */
export * as api from '@forge/api';
/** @public */
export * as events from '@forge/events';
/** @public */
export * as kvs from '@forge/kvs';
/** @public */
export * as resolver from '@forge/resolver';
