// A test's visitor: a site served as its users may serve it, and a page that is watched for faults
// and for requests that leave the site.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, type Page, test as plain } from '@playwright/test';

export const kSites = process.env.TIDEMARK_SITES ?? '';

async function serve(folder: string): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '-d', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: server.stdout! })) {
    const port = /port (\d+)/.exec(line)?.[1];
    if (port) return { address: `http://127.0.0.1:${port}/`, server };
  }
  throw new Error(`no server for ${folder}`);
}

export interface Visit {
  page: Page;
  address: string;
  open(hash?: string): Promise<void>;
}

type Serve = (folder: string) => Promise<string>;

export const test = plain.extend<{ site: string; visit: Visit }, { addressOf: Serve }>({
  site: ['demo', { option: true }],
  // One server for each folder, as long as the worker lives: hooks of this module would run for one file only.
  addressOf: [async ({}, use) => {
    const started = new Map<string, ReturnType<typeof serve>>();
    await use(async (folder) => {
      if (!started.has(folder)) started.set(folder, serve(folder));
      return (await started.get(folder)!).address;
    });
    for (const { server } of await Promise.all(started.values())) server.kill();
  }, { scope: 'worker' }],
  visit: async ({ page, site, addressOf }, use) => {
    const folder = path.join(kSites, site);
    plain.skip(!existsSync(path.join(folder, 'index.html')), `no site at ${folder}: what it is made of is not here`);
    const address = await addressOf(folder);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) faults.push(`asked for ${url}`);
    });
    await use({
      page, address,
      async open(hash = '') {
        await page.goto(address + hash);
        await page.waitForFunction(() => document.documentElement.dataset.ready === 'all');
      },
    });
    expect(faults).toEqual([]);
  },
});

export { expect };
