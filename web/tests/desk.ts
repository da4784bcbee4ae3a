import type { Page } from '@playwright/test';
import { expect, identify } from './clinic';

/** Somebody of the clinic, at a page of the front desk. */
export async function atDesk(page: Page, path: string, user = 'admin') {
  await page.goto(path);
  await page.locator('main button').first().click();
  await identify(page, user);
  await expect(page.locator('main nav').first()).toBeVisible();
}

/** The row or card of an appointment. */
export function row(page: Page, reference: string) {
  return page.locator(`tr[data-reference="${reference}"]`);
}
