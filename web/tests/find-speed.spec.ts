import { expect, test } from '@playwright/test';

/** Not a test of what is right: docs/web.md says how it is run, against a platform that is being booked at. */
const VISITS = Number(process.env.FIND_VISITS ?? 100);
const MOST_MS = 1_000;

test('the find page is whole within a second, for 95 of 100', async ({ browser }) => {
  test.setTimeout(VISITS * 5_000);
  const took: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    // Whoever comes for the first time has nothing stored.
    const context = await browser.newContext();
    const page = await context.newPage();
    const began = performance.now();
    await page.goto('/');
    await page.locator('main li').first().waitFor();
    await expect(page.getByText('Looking …')).toHaveCount(0, { timeout: 30_000 });
    took.push(performance.now() - began);
    await expect(
      page
        .locator('main li')
        .filter({ hasText: /\d:\d\d/ })
        .first(),
    ).toBeVisible();
    await context.close();
  }
  took.sort((a, b) => a - b);
  const percentile = (of: number) => Math.round(took[Math.ceil((of / 100) * VISITS) - 1] ?? 0);
  console.log(
    `find page, ms: p50 ${percentile(50)}, p95 ${percentile(95)}, p99 ${percentile(99)} of ${VISITS}`,
  );
  expect(percentile(95)).toBeLessThanOrEqual(MOST_MS);
});
