import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './clinic';

const WIDTHS = [360, 1280];

/** In which language and light every page is looked at. */
export const LOOKS = [
  ['en', 'light'],
  ['ar', 'light'],
  ['ur', 'light'],
  ['en', 'dark'],
] as const;

/** Keeps a picture of each width; no text is cut off, and axe finds nothing. */
export async function check(page: Page, name: string) {
  // The network is never idle: changes are followed for as long as a page is seen. A page that is there has a title.
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root, [data-loading]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: `build/screenshots/${name}.${width}.png`, fullPage: true });
    expect(await cutOff(page), `${name} at ${width}`).toEqual([]);
  }
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`),
    name,
  ).toEqual([]);
}

/** Elements whose text does not fit into them, and a page that scrolls sideways. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const isHidden = element.clientWidth <= 1 || style.visibility === 'hidden';
      if (
        hasText &&
        !isHidden &&
        style.overflowX === 'hidden' &&
        element.scrollWidth > element.clientWidth + 1
      ) {
        found.push(`${element.tagName} ${element.textContent}`);
      }
    }
    return found;
  });
}
