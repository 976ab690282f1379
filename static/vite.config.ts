import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds every surface into `static/dist`, where manifest.yml finds them. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react()],
  // Atlaskit reads feature flags from Node's environment.
  define: { 'process.env': {} },
  resolve: {
    alias: [
      {
        // A client of Atlassian's experiment service: half the weight of a button, and no use in an app.
        find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
        replacement: here('./shared/feature-gates-stub.ts'),
      },
    ],
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: {
        project: here('./project.html'),
        issue: here('./issue.html'),
        'change-gate': here('./change-gate.html'),
        'change-gate-view': here('./change-gate-view.html'),
        gadget: here('./gadget.html'),
        waiting: here('./waiting.html'),
        srs: here('./srs.html'),
        handbook: here('./handbook.html'),
      },
    },
  },
});
