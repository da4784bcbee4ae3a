import type { Page } from '@playwright/test';
import { expect, identify } from './clinic';

/** The administrator, at a page of the front desk. */
export async function atDesk(page: Page, path: string) {
  await page.goto(path);
  await page.locator('main button').first().click();
  await identify(page, 'admin');
  await expect(page.locator('main nav').first()).toBeVisible();
}

/** The row or card of an appointment. */
export function row(page: Page, reference: string) {
  return page.locator(`tr[data-reference="${reference}"]`);
}
