import { expect, openAs, test, zoneAtNoon } from './clinic';
import { atDesk, row } from './desk';

const MINUTE = 60_000;

/** The next whole minute, and so many more. */
const inMinutes = (more: number) =>
  new Date(Math.ceil(Date.now() / MINUTE) * MINUTE + more * MINUTE);

test('the desk says that somebody is there, and takes it back', async ({ page, clinic }) => {
  const zone = zoneAtNoon();
  const doctor = await clinic.doctor([], 0, zone);
  const visit = await clinic.visit(await clinic.patient(), doctor, inMinutes(30), zone);
  const another = await clinic.visit(await clinic.patient(), doctor, inMinutes(26 * 60), zone);
  const state = page.locator('main [data-state]').first();
  const arrived = page.getByRole('button', { name: 'Arrived', exact: true });
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await atDesk(page, `/desk/appointments/${another.id}`);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(arrived).toBeHidden();

  await page.goto(`/desk/appointments/${visit.id}`);
  await expect(undo).toBeHidden();
  await arrived.click();
  await expect(state).toHaveText(/Arrived/);
  await expect(arrived).toBeHidden();
  await expect(page.getByText('Has waited')).toBeVisible();

  await undo.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('The wrong patient');
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(state).toHaveText(/Confirmed/);
  await expect(arrived).toBeVisible();
  await expect(undo).toBeHidden();
  await expect(page.locator('[data-entry]').filter({ hasText: 'The wrong patient' })).toBeVisible();
  expect((await clinic.get(`appointments/${visit.id}`)).arrived_at).toBeNull();
});

test('several who came together are checked in at once, and who came too early is named', async ({
  page,
  clinic,
}) => {
  const zone = zoneAtNoon();
  const doctor = await clinic.doctor([], 0, zone);
  const first = await clinic.visit(await clinic.patient(), doctor, inMinutes(30), zone);
  const second = await clinic.visit(await clinic.patient(), doctor, inMinutes(45), zone);
  const early = await clinic.visit(await clinic.patient(), doctor, inMinutes(26 * 60), zone);
  await atDesk(page, `/desk/appointments?doctor=${doctor.id}&ordering=starts_at`);
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await page.getByRole('button', { name: 'Arrived', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Record that 3 patients are there?');
  await dialog.getByRole('button', { name: 'Arrived', exact: true }).click();
  await expect(dialog).toContainText('2 done. 1 not done.');
  await expect(dialog.locator('li[data-result="failed"]')).toContainText(early.reference);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, first.reference)).toContainText('Arrived');
  await expect(row(page, second.reference)).toContainText('Arrived');
  await expect(row(page, early.reference)).toContainText('Confirmed');
});

test('who came first is first in the waiting room, at the desk and at the doctor’s', async ({
  browser,
  clinic,
}) => {
  const zone = zoneAtNoon();
  const doctor = await clinic.doctor([], 0, zone);
  const early = await clinic.visit(await clinic.patient(), doctor, inMinutes(30), zone);
  const late = await clinic.visit(await clinic.patient(), doctor, inMinutes(45), zone);
  const desk = await (await browser.newContext()).newPage();
  const own = await (await browser.newContext()).newPage();
  await atDesk(desk, `/desk/queue?doctor=${doctor.id}`);
  await expect(desk.getByText('Nobody is waiting.')).toBeVisible();
  await openAs(own, '/doctor', `doctor${doctor.id}`);
  await expect(own.getByRole('heading', { name: '2 visits' })).toBeVisible();

  await clinic.act(late.id, 'check_in');
  await expect(row(desk, late.reference).locator('[data-waited]')).toHaveText('0 minutes');
  await clinic.act(early.id, 'check_in');
  await expect(desk.locator('tbody tr')).toHaveCount(2);
  await expect(desk.locator('tbody tr').first()).toHaveAttribute('data-reference', late.reference);
  const there = own.locator('[data-there] a');
  await expect(there).toHaveCount(2);
  await expect(there.first()).toHaveAttribute('href', `#visit-${late.id}`);
  await expect(own.locator(`[data-visit="${late.reference}"]`)).toHaveAttribute('data-next');

  await own.locator(`[data-visit="${late.reference}"]`).focus();
  await own.keyboard.press('s');
  await expect(there).toHaveCount(1);
  await expect(row(desk, late.reference)).toBeHidden();
  await row(desk, early.reference).getByRole('link').click();
  await expect(desk.locator('main [data-state]').first()).toHaveText(/Arrived/);
});

test('a visit that nobody has closed is found and closed', async ({ page, clinic }) => {
  test.setTimeout(240_000);
  const zone = zoneAtNoon();
  const doctor = await clinic.doctor([], 0, zone);
  const visit = await clinic.walkIn(await clinic.patient(), doctor, inMinutes(-14), zone);
  await atDesk(page, `/desk/unclosed?doctor=${doctor.id}`);
  await expect(page.getByText('Every visit that is over has been closed.')).toBeVisible();
  await expect
    .poll(async () => (await clinic.get(`appointments/unclosed/?doctor=${doctor.id}`)).count, {
      timeout: 150_000,
    })
    .toBe(1);
  await page.reload();
  await expect(row(page, visit.reference)).toContainText('Arrived');
  await row(page, visit.reference).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Complete', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Complete', exact: true }).click();
  await expect(dialog).toContainText('1 done.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Every visit that is over has been closed.')).toBeVisible();
  expect((await clinic.get(`appointments/${visit.id}`)).status).toBe('completed');
});
