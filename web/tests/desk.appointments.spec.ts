import { readFile } from 'node:fs/promises';
import { day, expect, test } from './clinic';
import { atDesk, row } from './desk';

test('several are confirmed at once, and why one cannot be is said', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['09:00', '09:30', '10:00']);
  const booked = [];
  for (const time of ['09:00', '09:30', '10:00']) {
    booked.push(await clinic.booked(await clinic.patient(), doctor, time));
  }
  const [first, second, third] = booked;
  await atDesk(page, `/desk/appointments?doctor=${doctor.id}&ordering=starts_at`);
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await expect(page.getByText('3 selected')).toBeVisible();
  // Somebody else is faster with one of them.
  await clinic.post(`appointments/${second.id}/cancel`, { cancellation_reason: 'Ill' });

  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Confirm 3 appointments?');
  await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(dialog).toContainText('2 done. 1 not done.');
  const refused = dialog.locator('li[data-result="failed"]');
  await expect(refused).toContainText(second.reference);
  await expect(refused).toContainText('pending');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await expect(row(page, first.reference)).toContainText('Confirmed');
  await expect(row(page, second.reference)).toContainText('Cancelled');
  await expect(row(page, third.reference)).toContainText('Confirmed');
  await expect(page.getByText('Select rows to work on several at once.')).toBeVisible();
});

test('several are cancelled with a reason, from two pages of the list', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00', '09:30']);
  const patient = await clinic.patient();
  const one = await clinic.booked(patient, doctor, '09:00');
  const other = await clinic.booked(patient, doctor, '09:30');
  await atDesk(page, `/desk/appointments?doctor=${doctor.id}&search=${one.reference}`);
  await row(page, one.reference).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Cancel appointment' }).click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: 'Cancel appointment' });
  await expect(submit).toBeDisabled();
  await dialog.getByLabel('Why?').fill('The doctor is ill');
  await submit.click();
  await expect(dialog).toContainText('1 done.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, one.reference)).toContainText('Cancelled');
  expect((await clinic.get(`appointments/${one.id}`)).cancellation_reason).toBe(
    'The doctor is ill',
  );
  expect((await clinic.get(`appointments/${other.id}`)).status).toBe('pending');
});

test('a view keeps filters, order and columns, and is there after a reload', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00', '09:30']);
  await clinic.booked(await clinic.patient(), doctor, '09:00');
  const confirmed = await clinic.booked(await clinic.patient(), doctor, '09:30');
  await clinic.post(`appointments/${confirmed.id}/confirm`, {});
  await atDesk(page, '/desk/appointments');
  await page.getByText('More filters').click();
  await page.getByRole('combobox', { name: 'Doctor' }).selectOption(doctor.name);
  await page.getByRole('checkbox', { name: 'Confirmed', exact: true }).check();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Fee', exact: true }).check();
  await expect(page.getByRole('columnheader', { name: 'Fee' })).toBeVisible();
  await page.getByRole('button', { name: 'Date and time' }).click();
  await expect(page).toHaveURL(/ordering=starts_at/);
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('Confirmed, with fees');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page.getByRole('checkbox', { name: 'Fee', exact: true }).uncheck();
  await page.reload();
  await page.getByLabel('Saved views').selectOption('Confirmed, with fees');
  await expect(row(page, confirmed.reference)).toBeVisible();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.getByRole('columnheader', { name: 'Fee' })).toBeVisible();
  await expect(page).toHaveURL(/ordering=starts_at/);
});

test('what is filtered is downloaded, as the API has it', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['09:00', '09:30', '10:00']);
  const formula = await clinic.post('patients/', { name: '=1+1' });
  await clinic.booked(`patient${formula.id}`, doctor, '09:00');
  await clinic.booked(await clinic.patient(), doctor, '09:30');
  const other = await clinic.booked(await clinic.patient(), doctor, '10:00');
  await clinic.post(`appointments/${other.id}/confirm`, {});
  await atDesk(
    page,
    `/desk/appointments?doctor=${doctor.id}&status=${encodeURIComponent('["pending"]')}&ordering=starts_at`,
  );
  await expect(page.locator('tbody tr')).toHaveCount(2);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^appointments-\d{4}-\d{2}-\d{2}\.csv$/);
  const file = await readFile(await download.path(), 'utf8');
  const answer = await clinic.ask(
    `appointments/export/?doctor=${doctor.id}&status=pending&ordering=starts_at`,
  );
  expect(file).toBe(Buffer.from(await answer.arrayBuffer()).toString('utf8'));
  const lines = file.trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(",'=1+1,");
  await expect(page.getByText(/Downloaded:/)).toBeVisible();

  await page.route('**/appointments/export*', (route) => route.abort());
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  await expect(page.getByText('No file was kept.')).toBeVisible();
});

test('a part is paid, another given back, and the patient has a receipt', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00']);
  const booked = await clinic.booked(await clinic.patient(), doctor, '09:00');
  await atDesk(page, `/desk/appointments/${booked.id}`);
  const dialog = page.getByRole('dialog');
  const pay = async (amount: string) => {
    await page.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByLabel('Amount').fill(amount);
    await dialog.getByRole('button', { name: 'Record payment' }).click();
  };
  await pay('1000');
  await expect(dialog).toContainText('is more than is owed');
  await dialog.getByLabel('Amount').fill('50');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  const rows = page.locator('[data-payment]');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('50.00');
  await expect(page.getByText('Paid in part')).toBeVisible();
  await pay('');
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Record payment' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Refund' }).click();
  await dialog.getByLabel('Amount').fill('20.50');
  await dialog.getByLabel('Reason of the refund').fill('Came late');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(rows.last()).toContainText('20.50');
  await expect(rows.last()).toContainText('Came late');
  await expect(rows.last()).toContainText(/20\d\d-\d{6}/);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Receipt', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`receipt-${booked.reference}.pdf`);
  expect((await readFile(await download.path(), 'latin1')).slice(0, 5)).toBe('%PDF-');
});

test('a deposit is paid, and a fee for cancelling late is waived', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['09:00', '09:30'], 3, 'Asia/Riyadh', {
    currency: 'KWD',
    deposit_amount: '20.500',
    cancellation_fee_percent: 25,
    cancellation_fee_minutes: 4 * 24 * 60,
  });
  const booked = await clinic.booked(await clinic.patient(), doctor, '09:00');
  await clinic.confirmed(booked.id);
  await atDesk(page, `/desk/appointments/${booked.id}`);
  await expect(page.getByText('20.500 KWD')).toBeVisible();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Record deposit' }).click();
  await expect(dialog).toContainText('20.500 KWD');
  await dialog.getByRole('button', { name: 'Record deposit' }).click();
  await expect(page.locator('[data-payment="deposit"]')).toContainText('20.500 KWD');
  await expect(page.getByRole('button', { name: 'Record deposit' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Cancel appointment' }).click();
  await dialog.getByRole('checkbox', { name: '30.000 KWD' }).check();
  await dialog.getByLabel('Why?').fill('Ill');
  await dialog.getByRole('button', { name: 'Cancel appointment' }).click();
  await expect(page.getByRole('button', { name: 'Refund' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Record payment' }).click();
  await expect(dialog).toContainText('9.500 KWD');
  await dialog.getByRole('button', { name: 'Back' }).click();

  await page.getByRole('button', { name: 'Waive fee' }).click();
  await dialog.getByLabel('Why?').fill('Was in hospital');
  await dialog.getByRole('button', { name: 'Waive fee' }).click();
  await expect(page.getByRole('button', { name: 'Waive fee' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Record payment' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Refund' })).toBeVisible();
});

test('one appointment tells all that happened to it in one order', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['09:00', '09:30']);
  const waiting = await clinic.patient();
  const booked = await clinic.booked(await clinic.patient(), doctor, '09:00');
  await clinic.booked(await clinic.patient(), doctor, '09:30');
  await clinic.post('waiting-list/', {
    doctor: doctor.id,
    patient: Number(waiting.replace('patient', '')),
    preferred_date: day(3),
  });
  await atDesk(page, `/desk/appointments?search=${booked.reference}`);
  await row(page, booked.reference).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Noura Al-Salem');
  const entries = page.locator('[data-entry]');
  await expect(entries.filter({ hasText: 'Booked' }).first()).toBeVisible();
  await expect(entries.filter({ hasText: 'Message that it is booked' })).toContainText('Sent');
  await expect(entries.filter({ hasText: 'Reminder by e-mail' })).toContainText('Will be sent');

  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.locator('main [data-state]').first()).toHaveText(/Confirmed/);
  await expect(entries.filter({ hasText: 'State: Requested → Confirmed' })).toBeVisible();
  await page.getByRole('button', { name: 'Record payment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Payment method').selectOption('card');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await expect(entries.filter({ hasText: 'Payment method: nothing → Card' })).toBeVisible();

  await page.getByRole('button', { name: 'Cancel appointment' }).click();
  await dialog.getByLabel('Why?').fill('The patient called');
  await dialog.getByRole('button', { name: 'Cancel appointment' }).click();
  await expect(page.locator('main [data-state]').first()).toHaveText(/Cancelled/);
  // The seat goes to who waits for it.
  await expect(entries.filter({ hasText: 'from the waiting list' })).toContainText('Open until', {
    timeout: 40_000,
  });
  await expect(entries.filter({ hasText: 'Reminder by e-mail' })).toContainText('no longer needed');
});
