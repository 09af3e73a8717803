// Builds the site's page: relative addresses, so that it works in any folder of any host.
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        // Hosts know what a .js is; of .mjs, which the map's library comes as, not all do.
        assetFileNames: ({ names }) => (names[0]?.endsWith('.mjs') ? 'assets/[name].js' : 'assets/[name][extname]'),
      },
    },
  },
});
