import { TextDecoder, TextEncoder } from 'node:util';
import { fakeBridge } from './fake-bridge';

// jsdom lacks both; the router asks for them when it is imported.
Object.assign(globalThis, { TextDecoder, TextEncoder });
fakeBridge.install();
