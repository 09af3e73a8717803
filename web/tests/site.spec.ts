import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Visit } from './visit';

// The look of a point of the map: the colour of its pixel, as one of a few names.
async function colourAt({ page }: Visit, lon: number, lat: number): Promise<string> {
  const rgb = await page.evaluate(async ([x, y]) => {
    const { map } = (window as unknown as { tidemark: { map: import('maplibre-gl').Map } }).tidemark;
    map.jumpTo({ center: [x, y], zoom: 10.5 });
    const canvas = map.getCanvas();
    await new Promise((done) => map.once('render', done).triggerRepaint());
    const gl = canvas.getContext('webgl2')!;
    const pixel = new Uint8Array(4);
    // Beside the middle, where no dot of a name lies.
    gl.readPixels(canvas.width / 2 + 6, canvas.height / 2 - 9, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return [...pixel];
  }, [lon, lat]);
  const [red, green, blue] = rgb;
  if (red > 150 && green < 150) return 'government';
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 40) return red < 200 ? 'islamic state' : 'unknown';
  return `${rgb}`;
}

const kResafa = [38.758, 35.629] as const;

// On the 19th Islamic State left, says one report of the samples, and of the government's coming one
// cannot tell whether it was the 19th or the 20th: for a day nobody is known. The seeds say the 19th.
for (const [site, then] of [['demo', 'unknown'], ['seeds', 'government']]) {
  test.describe(site, () => {
    test.use({ site });

    test('Resafa changes colour on 19 June 2017', async ({ visit }) => {
      await visit.open('#on=2017-06-18');
      expect(await colourAt(visit, ...kResafa)).toBe('islamic state');
      const slider = visit.page.getByRole('slider', { name: 'Day shown' });
      await slider.focus();
      await slider.press('ArrowRight');
      await expect(visit.page.locator('.big-day')).toHaveText('19 June 2017');
      expect(await colourAt(visit, ...kResafa)).toBe(then);
    });
  });
}

test('axe finds nothing wrong, light and dark, in both languages', async ({ visit }) => {
  for (const [hash, scheme] of [['#tab=changes', 'light'], ['#at=sy:resafa&tab=place&lang=ar', 'dark'], ['#tab=about', 'light'], ['#tab=sieges', 'dark'], ['#tab=figures&lang=ar', 'light']] as const) {
    await visit.page.emulateMedia({ colorScheme: scheme });
    await visit.page.goto('about:blank');
    await visit.open(hash);
    const { violations } = await new AxeBuilder({ page: visit.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  }
});

test('what was known earlier differs', async ({ visit }) => {
  await visit.open('#on=2017-06-20&known=2017-06-18');
  expect(await colourAt(visit, ...kResafa)).toBe('islamic state');
  const known = visit.page.getByRole('slider', { name: 'As known on' });
  await known.focus();
  await known.press('End');
  await expect(visit.page.locator('.known')).toContainText('(latest)');
  expect(await colourAt(visit, ...kResafa)).toBe('government');
});

for (const query of ['Sokhna', 'السخنة', 'al-Sukhnah']) {
  test(`search finds ${query}`, async ({ visit }) => {
    await visit.open();
    await visit.page.getByRole('combobox', { name: 'Find a place' }).fill(query);
    await expect(visit.page.locator('#found [role=option]').first()).toContainText('Sukhnah');
    await visit.page.keyboard.press('Enter');
    await expect(visit.page.locator('.place h2')).toContainText('Sukhnah');
    await expect(visit.page).toHaveURL(/at=sy:sukhnah/);
  });
}

test('a place opens with its sentence, its source and when it was learnt', async ({ visit }) => {
  await visit.open('#on=2017-06-25&at=sy:resafa');
  const place = visit.page.locator('.place');
  await expect(place.locator('.now')).toContainText('On 25 June 2017: Held by Syrian government');
  const statement = place.locator('.statement').filter({ hasText: 'managed to control al-Resafa town' });
  await expect(statement.first()).toContainText('published on 20 Jun 2017');
  await expect(statement.first()).toContainText('learnt on');
  await expect(place.locator('.history > li').first()).toContainText('Syrian government');
});

test('a point of the map opens its cell', async ({ visit }) => {
  await visit.open('#on=2017-06-25&map=9/35.629/38.758');
  const box = (await visit.page.locator('.map').boundingBox())!;
  await visit.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(visit.page.locator('.place h2')).toContainText('Resafa');
});

test('links restore the view', async ({ visit }) => {
  const hash = '#on=2017-06-19&since=2017-05-20&at=sy:resafa&tab=place&map=8.00/35.500/38.500';
  await visit.open(hash);
  await expect(visit.page.locator('.big-day')).toHaveText('19 June 2017');
  await expect(visit.page.getByRole('button', { name: 'End comparison' })).toHaveAttribute('aria-pressed', 'true');
  await expect(visit.page.locator('.legend thead')).toContainText('Change');
  await expect(visit.page.locator('.place h2')).toContainText('Resafa');
  await expect(visit.page).toHaveURL(visit.address + hash);
});

test('the changes of a comparison are listed with their sentences', async ({ visit }) => {
  await visit.open('#on=2017-06-20&since=2017-06-15');
  await expect(visit.page.locator('.changes h2')).toHaveText('Reported changes, 15 Jun 2017 to 20 Jun 2017');
  const item = visit.page.locator('.change-item').filter({ has: visit.page.getByRole('button', { name: 'Resafa', exact: true }) }).first();
  await item.locator('summary').click();
  await expect(item.locator('blockquote').first()).toContainText('managed to control al-Resafa town');
});

test('sieges are told of', async ({ visit }) => {
  await visit.open('#on=2017-09-01&tab=sieges');
  const panel = visit.page.locator('.sieges');
  await expect(panel.locator('.pieces li').first()).toContainText('surrounded by');
  const item = panel.locator('.change-item').first();
  await item.locator('summary').click();
  await expect(item.locator('blockquote').first()).toBeVisible();
});

test('figures are told with their verdicts', async ({ visit }) => {
  await visit.open('#on=2018-06-01&tab=figures');
  const cards = visit.page.locator('.figures .statement');
  await expect(cards.filter({ hasText: 'contradicts itself' }).first()).toBeVisible();
  const count = await cards.count();
  await visit.page.goto('about:blank');
  await visit.open('#on=2017-06-10&tab=figures'); // what was published later is not told yet
  await expect(visit.page.locator('.figures h2')).toContainText('10 June 2017');
  expect(await cards.count()).toBeLessThan(count);
});

test('Arabic runs from right to left', async ({ visit }) => {
  await visit.open();
  await visit.page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(visit.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(visit.page.locator('h1')).toHaveText('سوريا: من سيطر على ماذا');
  const head = (await visit.page.locator('.head').boundingBox())!;
  expect(head.x).toBeGreaterThan(600);
  await expect(visit.page).toHaveURL(/lang=ar/);
});

test('the page fits a telephone', async ({ visit }) => {
  await visit.page.setViewportSize({ width: 360, height: 740 });
  await visit.open('#on=2017-06-25&at=sy:resafa');
  expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const map = (await visit.page.locator('.map').boundingBox())!;
  expect(map.height).toBeGreaterThan(300);
});

test('nothing is fetched while the day slides', async ({ visit }) => {
  await visit.open();
  await visit.page.waitForLoadState('networkidle'); // letters of the first view may still be on their way
  const requests: string[] = [];
  visit.page.on('request', (request) => requests.push(request.url()));
  const slider = visit.page.getByRole('slider', { name: 'Day shown' });
  await slider.focus();
  for (let i = 0; i < 20; ++i) await slider.press('ArrowLeft');
  await visit.page.waitForTimeout(500);
  expect(requests).toEqual([]);
});
