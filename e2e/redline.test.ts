import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from './browser.ts';

describe.skipIf(browserMissing)('a change within a text', () => {
  let site: Awaited<ReturnType<typeof startBrowser>>;
  beforeAll(async () => {
    site = await startBrowser();
  }, 120_000);
  afterAll(() => site.stop());

  it('has a sign that is not struck through, on the line of its first word at every width', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.origin}/leidse-regio/moties/1?met=2`);
    const marks = page.locator('.redline del, .redline ins, .legend del, .legend ins');
    expect(await marks.count()).toBeGreaterThan(4);
    // What lies outside the flow takes no line of the text that it stands before.
    const placed = await marks.evaluateAll((found) =>
      found.map((mark) => getComputedStyle(mark, '::before').position),
    );
    expect(new Set(placed)).toEqual(new Set(['absolute']));
    expect(await page.locator('.legend').first().innerText()).not.toContain('−');
    const alone = await page.locator('.redline').evaluate((text: HTMLElement) => {
      const found: number[] = [];
      for (let width = 180; width < 500; width += 1) {
        text.style.width = `${width}px`;
        const narrow = [...text.querySelectorAll('del, ins')].some((mark) => {
          const [first] = [...mark.getClientRects()].filter((box) => box.width > 1);
          return first !== undefined && first.width < 20;
        });
        if (narrow) found.push(width);
      }
      return found;
    });
    expect(alone).toEqual([]);
  });
});
