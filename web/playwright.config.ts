// The browser tests. $TIDEMARK_SITES holds the sites that web/tests/make_sites made.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  workers: 1,
  retries: 0,
  reporter: 'list',
  outputDir: process.env.TIDEMARK_SITES ? `${process.env.TIDEMARK_SITES}/results` : undefined,
  use: {
    locale: 'en-GB',
    timezoneId: 'America/Anchorage', // far from the theatre's: no day may shift
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      // Drawn by the processor where there is no graphics card.
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
    },
  },
});
