import { expect, test } from '@playwright/test';

/** Of people who come to the page for the first time, one after the other. */
const VISITS = 60;

/** From one visit to the next, in milliseconds: an address without a log-in may ask twenty times a second. */
const EVERY = 3_000;

/** Until all that the page looks for is there, in milliseconds; of twenty visits one may take longer. */
const LIMIT = 1_000;

test('what is free shows within a second', async ({ browser }) => {
  test.setTimeout(VISITS * EVERY * 3);
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const next = new Promise((begin) => setTimeout(begin, EVERY));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const whole = () => {
        const cards = [...document.querySelectorAll('main li')];
        const text = cards.map((card) => card.textContent).join();
        return cards.length > 0 && !text.includes('Looking') && !text.includes('busy');
      };
      new MutationObserver((_, observer) => {
        if (!whole()) return;
        observer.disconnect();
        document.documentElement.dataset.whole = String(performance.now());
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page.goto('/');
    const html = page.locator('html[data-whole]');
    await html.waitFor({ state: 'attached' });
    times.push(Number(await html.getAttribute('data-whole')));
    await context.close();
    await next;
  }
  times.sort((a, b) => a - b);
  const quantile = (q: number) => Math.round(times[Math.ceil(q * times.length) - 1] ?? Number.NaN);
  console.log(
    `find page, ${VISITS} first visits: p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, longest ${quantile(1)} ms`,
  );
  expect(quantile(0.95)).toBeLessThanOrEqual(LIMIT);
});
