import { expect, openAs, test, zoneAtNoon } from './clinic';

const MINUTE = 60_000;

test('a doctor works through the day', async ({ page, clinic }) => {
  test.setTimeout(240_000);
  const zone = zoneAtNoon();
  const doctor = await clinic.doctor([], 0, zone);
  const [late, other] = [await clinic.patient(), await clinic.patient()];
  const soon = Math.ceil((Date.now() + 5_000) / MINUTE) * MINUTE;
  const missed = await clinic.visit(late, doctor, new Date(soon), zone);
  const seen = await clinic.visit(late, doctor, new Date(soon + 15 * MINUTE), zone);
  const request = await clinic.visit(other, doctor, new Date(soon + 30 * MINUTE), zone, false);
  const unwanted = await clinic.visit(other, doctor, new Date(soon + 45 * MINUTE), zone, false);
  const row = (visit: { reference: string }) => page.locator(`[data-visit="${visit.reference}"]`);

  await openAs(page, '/doctor', `doctor${doctor.id}`);
  await expect(page.getByRole('heading', { name: '2 visits' })).toBeVisible();
  await expect(row(missed)).toHaveAttribute('data-next');
  await expect(row(request).locator('[data-state]')).toHaveText('Requested');

  // A request is confirmed, another declined with a reason: one key each.
  await row(request).focus();
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { name: '3 visits' })).toBeVisible();
  await expect(row(request)).toBeFocused();
  await row(unwanted).focus();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('I am in the theatre then');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(row(unwanted)).toContainText('I am in the theatre then');

  // Who did not come, once it has begun.
  await expect(row(missed).getByRole('button', { name: 'Did not come' })).toBeVisible({
    timeout: 150_000,
  });
  await row(missed).focus();
  await page.keyboard.press('n');
  await expect(dialog.getByRole('button', { name: 'Did not come' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(missed).locator('[data-state]')).toHaveText('Did not come');
  await expect(row(seen)).toHaveAttribute('data-next');

  // The next one: what was before, begun, completed with notes and a day to come again.
  await page.keyboard.press('ArrowDown');
  await expect(row(seen)).toBeFocused();
  await page.keyboard.press('v');
  await expect(row(seen).getByRole('region', { name: 'Earlier visits' })).toContainText(
    'Did not come',
  );
  await page.keyboard.press('s');
  await expect(row(seen).locator('[data-state]')).toHaveText('In progress');
  await row(seen).focus();
  await page.keyboard.press('c');
  await dialog.getByLabel('Notes').fill('Chest is clear.\nPlenty to drink.');
  await dialog.getByLabel('Is to come again').check();
  await dialog.getByLabel('On or about').fill('2027-01-15');
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(row(seen).locator('[data-state]')).toHaveText('Completed');
  await expect(row(seen)).toContainText('Plenty to drink.');
  await expect(row(seen)).toContainText('January 15, 2027');
  expect((await clinic.get(`appointments/${seen.id}/`)).follow_up_date).toBe('2027-01-15');

  // What somebody else has done meanwhile is said.
  await page.route('**/api/appointments/appointments?**', (route) => route.abort());
  await clinic.act(request.id, 'cancel', { cancellation_reason: 'The patient called' });
  await row(request).focus();
  await page.keyboard.press('s');
  await expect(row(request)).toContainText('State: \u2068Confirmed\u2069 → \u2068Cancelled\u2069');
  await expect(row(request)).toContainText('The patient called');
});

test('doctor day worklist: arrived, start, complete, no-show, undo', async ({ page, clinic }) => {
  test.setTimeout(240_000);
  const zone = zoneAtNoon();
  const doctor = await clinic.doctor([], 0, zone);
  const [first, second] = [await clinic.patient(), await clinic.patient()];
  const soon = Math.ceil((Date.now() + 5_000) / MINUTE) * MINUTE;
  const early = await clinic.visit(first, doctor, new Date(soon), zone);
  const late = await clinic.visit(second, doctor, new Date(soon + 15 * MINUTE), zone);
  const row = (visit: { reference: string }) => page.locator(`[data-visit="${visit.reference}"]`);
  const state = (visit: { reference: string }) => row(visit).locator('[data-state]');
  const dialog = page.getByRole('dialog');
  const takeBack = async (visit: { reference: string }) => {
    await row(visit).focus();
    await page.keyboard.press('u');
    await dialog.getByLabel('Why?').fill('The wrong patient');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await expect(dialog).toBeHidden();
  };

  await openAs(page, '/doctor', `doctor${doctor.id}`);
  await expect(row(early)).toHaveAttribute('data-next');

  // Who comes first is next, and how long they wait is said.
  await row(late).focus();
  await page.keyboard.press('a');
  await expect(state(late)).toHaveText('Arrived');
  await expect(row(late)).toHaveAttribute('data-next');
  await expect(row(late).locator('[data-waited]')).toHaveText('Waits for 0 minutes');
  await expect(page.locator('[data-there] li')).toHaveCount(1);
  await row(early).focus();
  await page.keyboard.press('a');
  await expect(page.locator('[data-there] li')).toHaveCount(2);
  await expect(row(late)).toHaveAttribute('data-next');
  await takeBack(early);
  await expect(state(early)).toHaveText('Confirmed');
  await expect(page.locator('[data-there] li')).toHaveCount(1);

  await row(late).focus();
  await page.keyboard.press('s');
  await expect(state(late)).toHaveText('In progress');
  await row(late).focus();
  await page.keyboard.press('c');
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(state(late)).toHaveText('Completed');
  await takeBack(late);
  await expect(state(late)).toHaveText('In progress');
  await expect(row(late).getByRole('button', { name: 'Undo' })).toBeHidden();

  await expect(row(early).getByRole('button', { name: 'Did not come' })).toBeVisible({
    timeout: 150_000,
  });
  await row(early).focus();
  await page.keyboard.press('n');
  await expect(dialog.getByRole('button', { name: 'Did not come' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(state(early)).toHaveText('Did not come');
  await takeBack(early);
  await expect(state(early)).toHaveText('Confirmed');
});

test('these pages are for doctors', async ({ page, clinic }) => {
  await openAs(page, '/doctor', await clinic.patient());
  await expect(page.getByText('These pages are for doctors')).toBeVisible();
  await expect(page.getByRole('link', { name: 'For doctors' })).toBeHidden();
});

test('an administrator chooses whose day it is', async ({ page, clinic }) => {
  const doctor = await clinic.doctor([]);
  await openAs(page, '/doctor', 'admin');
  await page.getByLabel('Doctor', { exact: true }).selectOption({ label: doctor.name });
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`doctor=${doctor.id}`));
});
