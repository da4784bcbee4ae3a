import type { Page } from '@playwright/test';
import { day, expect, openAs, test } from './clinic';

test.use({ viewport: { width: 1280, height: 1000 } });

/** Of a calendar that shows the hours from 8 to 18: a day and an hour. */
async function at(page: Page, date: string, hour: number) {
  const box = await page.locator(`[data-column="${date}"]`).boundingBox();
  if (!box) throw new Error(`${date} does not show`);
  // Right of the occupancy, and a little below the line.
  return { x: box.x + box.width - 6, y: box.y + ((hour - 8) / 10) * box.height + 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** The dates of the week after this one, Monday first. */
function nextWeek(): string[] {
  const today = new Date(`${day(0)}T12:00:00Z`).getUTCDay() || 7;
  return Array.from({ length: 7 }, (_, n) => day(8 - today + n));
}

test('a doctor opens next week by dragging', { tag: '@short' }, async ({ page, clinic }) => {
  const doctor = await clinic.doctor([]);
  const week = nextWeek();
  const [monday = '', friday = ''] = [week[0], week[4]];
  await openAs(page, '/doctor/calendar', `doctor${doctor.id}`);
  await page.getByRole('button', { name: 'Forward' }).click();
  await expect(page.locator(`[data-column="${monday}"]`)).toBeVisible();

  await drag(page, await at(page, monday, 9), await at(page, friday, 11.75));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Open times' }).click();
  await expect(dialog.getByText('30 times will be opened.')).toBeVisible();
  await dialog.getByLabel('Minutes of break').fill('10');
  await dialog.getByLabel('Places of each').fill('2');
  await expect(dialog.getByText('20 times will be opened.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('20 times opened.')).toBeVisible();
  await expect(page.locator('[data-slot-start]')).toHaveCount(20);
  await expect(page.locator('[data-slot-start="09:00:00"]').first()).toHaveText('0/2');

  // Once more: what is there already is left out, and it says why.
  await drag(page, await at(page, monday, 9), await at(page, monday, 12.75));
  await dialog.getByRole('button', { name: 'Open times' }).click();
  await expect(dialog.getByText('There is a time with this start already')).toBeVisible();
  await expect(dialog.getByText('It overlaps another time')).toBeVisible();
  const answer = await clinic.get(
    `time-slots/?doctor=${doctor.id}&available_only=false&page_size=200`,
  );
  expect(answer.count).toBe(20);
});

test('a doctor moves a visit by dragging, and is told that the patient is told', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00', '10:30']);
  const patient = await clinic.patient();
  const booked = await clinic.booked(patient, doctor, '09:00');
  await openAs(page, `/doctor/calendar?view=day&date=${day(3)}`, `doctor${doctor.id}`);
  const visit = page.locator(`[data-visit="${booked.reference}"]`);
  const box = await visit.boundingBox();
  if (!box) throw new Error('no visit');
  const grip = { x: box.x + 40, y: box.y + 4 };
  await drag(page, grip, { ...(await at(page, day(3), 10.5)), x: grip.x });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Time')).toHaveValue('10:30');
  await expect(dialog.getByText('The patient gets a message')).toBeVisible();
  await dialog.getByRole('button', { name: 'Move to this time' }).click();
  await expect(page.getByText('is moved and gets a message')).toBeVisible();
  await expect(visit).toContainText('10:30');
});

test('a doctor blocks a day with booked patients: each is listed first', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00', '09:30', '10:00']);
  await clinic.open(doctor.id, ['09:00', '09:30'], 4);
  const patients = [await clinic.patient(), await clinic.patient(), await clinic.patient()];
  const [first, second, third] = [
    await clinic.booked(patients[0] ?? '', doctor, '09:00'),
    await clinic.booked(patients[1] ?? '', doctor, '09:30'),
    await clinic.booked(patients[2] ?? '', doctor, '10:00'),
  ];
  await clinic.act(second.id, 'confirm');
  await clinic.act(third.id, 'confirm');
  await openAs(page, `/doctor/calendar?view=day&date=${day(3)}`, `doctor${doctor.id}`);
  await page.getByRole('button', { name: 'Block time' }).click();
  const dialog = page.getByRole('dialog');
  const row = (visit: { reference: string }) =>
    dialog.locator(`[data-affected="${visit.reference}"]`);

  // What it will do is there before it is done.
  await expect(dialog.getByText('3 patients are booked then')).toBeVisible();
  await dialog.getByLabel('End').fill('09:15');
  await expect(dialog.getByText('1 patient is booked then')).toBeVisible();
  await dialog.getByLabel('End').fill('12:00');
  expect((await clinic.get(`time-off/?doctor=${doctor.id}`)).count).toBe(0);

  await row(first).getByRole('combobox').first().selectOption('Move');
  await expect(row(first).getByRole('combobox')).toHaveCount(2);
  await row(second).getByRole('combobox').first().selectOption('Cancel with a message');
  await expect(dialog.getByRole('button', { name: 'Block this time' })).toBeDisabled();
  await dialog.getByLabel('Your words to those who are cancelled').fill('I am at a congress');
  await dialog.getByRole('button', { name: 'Block this time' }).click();
  await expect(page.getByText('The time is blocked; 2 patients')).toBeVisible({ timeout: 40_000 });

  const after = await Promise.all(
    [first, second, third].map((visit) => clinic.get(`appointments/${visit.id}/`)),
  );
  expect(after.map((visit) => visit.status)).toEqual(['cancelled', 'cancelled', 'confirmed']);
  expect(after[1].cancellation_reason).toBe('I am at a congress');
  const moved = await clinic.get(`appointments/${after[0].rescheduled_to}/`);
  expect(moved.appointment_date).toBe(day(4));

  // It can be taken back.
  await page.getByRole('button', { name: 'Away' }).click();
  await expect(dialog.getByText('1 patient is booked then')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take the block back' }).click();
  await expect(page.getByText('The time is not blocked any more.')).toBeVisible();
});

test('the calendar by keyboard only, and as a list', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['15:00']);
  const booked = await clinic.booked(await clinic.patient(), doctor, '15:00');
  await openAs(page, `/doctor/calendar?view=day&date=${day(3)}`, `doctor${doctor.id}`);
  const hours = page.getByRole('application');
  await hours.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown']) {
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('status').filter({ hasText: '9:00 AM' })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Open times' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 times will be opened.')).toBeVisible();
  await dialog.getByLabel('Start').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 times opened.')).toBeVisible();

  // The list has the same actions.
  await page.getByRole('button', { name: 'List' }).focus();
  await page.keyboard.press('Enter');
  const line = page.locator(`[data-line="visit-${booked.reference}"]`);
  await line.getByRole('button', { name: 'Details' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move the appointment' }).focus();
  await page.keyboard.press('Enter');
  const free = dialog.getByRole('group', { name: 'Free on this day' });
  await free.getByRole('button', { name: '9:30' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Time')).toHaveValue('09:30');
  await dialog.getByRole('button', { name: 'Move to this time' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('is moved and gets a message')).toBeVisible();
  await expect(line).toHaveAttribute('data-at', '09:30');

  const slot = page.locator('[data-at="09:00"]', { hasText: '0 of 1 place' });
  await slot.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Close for booking' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The time is closed for booking.')).toBeVisible();
  await expect(page.locator('[data-at="09:00"]')).toContainText('closed');
});

test('a doctor begins a series, reads it in words and leaves a day out', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor([]);
  const [monday = ''] = nextWeek();
  await openAs(page, '/doctor/series', `doctor${doctor.id}`);
  await page.getByRole('button', { name: 'New series' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Monday').check();
  await dialog.getByLabel('Thursday').check();
  await dialog.getByLabel('Every how many weeks').fill('2');
  await dialog.getByLabel('First day').fill(monday);
  await expect(dialog.getByRole('status')).toContainText(
    'Every 2 weeks, on Monday and Thursday, 6 times each day',
  );
  await dialog.getByRole('button', { name: 'Begin the series' }).click();
  await expect(page.getByText(/\d+ times opened/)).toBeVisible();

  const card = page.locator('[data-series]');
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(
    'Every 2 weeks, on Monday and Thursday',
  );
  await expect(card).toContainText('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH');
  await card.getByLabel('Leave out a day').fill(monday);
  await card.getByRole('button', { name: 'Leave out' }).click();
  await expect(page.getByText('The day is left out.')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Bring back' })).toBeVisible();
  const left = await clinic.get(
    `time-slots/?doctor=${doctor.id}&date_from=${monday}&date_to=${monday}`,
  );
  expect(left.count).toBe(0);
});
