import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const FEATURE_FLAGS = '@atlaskit/platform-feature-flags/fg';

/** Atlaskit asks a client of Atlassian's experiment service for flags; without the service all are off. */
const featureFlagsOff: Plugin = {
  name: 'feature-flags-off',
  enforce: 'pre',
  resolveId: (id) => (id === FEATURE_FLAGS ? `\0${FEATURE_FLAGS}` : undefined),
  load: (id) => (id === `\0${FEATURE_FLAGS}` ? 'export const fg = () => false;' : undefined),
};

/** `npx vite build --config local-site/web/vite.config.ts`; for work on these pages add `--watch`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), featureFlagsOff],
  // Atlaskit reads feature flags from Node's environment.
  define: { 'process.env': {} },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
