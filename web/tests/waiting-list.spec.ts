import { chooseAndLogIn, day, expect, identify, openTimes, test } from './clinic';

test('somebody finds a full day, waits for it, and has the time that becomes free', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00']);
  const [first, second] = [await clinic.patient(), await clinic.patient()];
  const booked = await clinic.booked(first, doctor, '09:00');

  await openTimes(page, doctor);
  await expect(page.getByText('No time is free at present')).toBeVisible();
  const wanted = page.locator(`button[data-date="${day(3)}"]`);
  await expect(page.locator('[data-date]').first()).toBeVisible();
  if (!(await wanted.isVisible())) await page.getByRole('button', { name: 'Next month' }).click();
  await wanted.click();
  await expect(page.getByRole('heading', { name: 'Join the waiting list' })).toBeFocused();
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, second);
  await expect(page.locator('input[type="date"]')).toHaveValue(day(3));
  await page.getByLabel('Over by').fill('12:00');
  await page.getByRole('button', { name: 'Join the list' }).click();
  await expect(page.getByText('You are on the waiting list')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'My waiting list' }).click();
  await expect(page.locator('[data-entry]')).toContainText('12:00 PM');

  await clinic.cancelled(first, booked.id);
  const offer = page.locator('[data-offer]');
  await expect(offer.getByRole('timer')).toContainText('Answer within', { timeout: 60_000 });
  await offer.getByRole('button', { name: 'Accept' }).click();
  await expect(offer).toContainText('It is yours');
  await offer.getByRole('link', { name: 'My appointments' }).click();
  await expect(page.locator('article [data-state="confirmed"]')).toBeVisible();
});

test('somebody declines, stays on the list, and leaves it', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['10:00', '10:30']);
  const [first, second] = [await clinic.patient(), await clinic.patient()];
  const booked = await clinic.booked(first, doctor, '10:00');
  await chooseAndLogIn(page, doctor, '10:30', second);
  await clinic.waits(second, doctor);
  await clinic.cancelled(first, booked.id);

  await page.getByRole('link', { name: 'Waiting list' }).first().click();
  const offer = page.locator('[data-offer]');
  await expect(offer.getByRole('timer')).toBeVisible({ timeout: 60_000 });
  await offer.getByRole('button', { name: 'Decline' }).click();
  await expect(offer).toContainText('You have declined it');
  await page.reload();
  await page.getByRole('button', { name: 'Leave the list' }).click();
  await expect(page.getByText('You wait for nothing at present')).toBeVisible();
});

test('what another tab has answered is said, and nothing happens twice', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['11:00']);
  const [first, second] = [await clinic.patient(), await clinic.patient()];
  const booked = await clinic.booked(first, doctor, '11:00');
  const entry = await clinic.waits(second, doctor);
  await page.goto('/waiting-list');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, second);
  await clinic.cancelled(first, booked.id);
  const offer = page.locator('[data-offer]');
  await expect(offer.getByRole('timer')).toBeVisible({ timeout: 60_000 });
  await page.route('**/waiting-list?*', (route) => route.abort());
  await clinic.declines(second, entry.id);
  await page.unroute('**/waiting-list?*');
  await offer.getByRole('button', { name: 'Accept' }).click();
  await expect(offer).toContainText('You have declined it');
});
