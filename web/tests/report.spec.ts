// The review of a month, as `tidemark report` writes it: one file, without scripts, in two languages.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { kSites } from './visit';

const address = (language: string) => pathToFileURL(path.join(kSites, 'reports', `${language}.html`)).href;

for (const language of ['en', 'ar']) {
  test.describe(language, () => {
    test('asks for nothing and says nothing to the console', async ({ page }) => {
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('request', (request) => {
        const url = request.url();
        if (url !== address(language) && !url.startsWith('data:')) faults.push(url);
      });
      await page.goto(address(language));
      expect(faults).toEqual([]);
    });

    // axe needs scripts, which the page's policy forbids.
    test.describe('for all readers', () => {
      test.use({ bypassCSP: true });

      for (const scheme of ['light', 'dark'] as const) {
        test(`axe finds nothing wrong, ${scheme}`, async ({ page }) => {
          await page.emulateMedia({ colorScheme: scheme });
          await page.goto(address(language));
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`)).toEqual([]);
        });
      }

      test('fits a telephone, and A4 in print', async ({ page }) => {
        await page.goto(address(language));
        for (const [media, width] of [['screen', 360], ['print', 672]] as const) { // 178 mm
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ media });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), media).toBeLessThanOrEqual(width);
        }
      });

      test('prints what is folded on the screen', async ({ page }) => {
        await page.goto(address(language));
        await page.evaluate(() => document.querySelectorAll('details').forEach((part) => part.removeAttribute('open')));
        const sentence = page.locator('#changes blockquote').first();
        await expect(sentence).toBeHidden();
        await page.emulateMedia({ media: 'print' });
        await expect(sentence).toBeVisible();
        await expect(page.locator('#places table').first()).toBeHidden();
      });
    });

    test('every link inside it leads somewhere', async ({ page }) => {
      await page.goto(address(language));
      const hashes = await page.locator('a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
      expect(hashes.length).toBeGreaterThan(30);
      const ids = new Set(await page.locator('[id]').evaluateAll((parts) => parts.map((part) => part.id)));
      expect(hashes.filter((hash) => !ids.has(hash))).toEqual([]);
    });
  });
}

test('a change leads to its sentence, its source and its grade', async ({ page }) => {
  await page.goto(address('en'));
  const change = page.locator('#changes li').filter({ hasText: 'Resafa' }).first();
  await expect(change.locator('blockquote').first()).toContainText('grade');
  await change.locator('blockquote a').first().click();
  await expect(page.locator(':target')).toContainText('published');
});

test('Arabic runs from right to left and names what the theatre names', async ({ page }) => {
  await page.goto(address('ar'));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h1')).toContainText('سوريا');
  await expect(page.locator('#summary')).toContainText('الحكومة السورية');
  const head = (await page.locator('#areas th').first().boundingBox())!;
  expect(head.x).toBeGreaterThan(600);
});
