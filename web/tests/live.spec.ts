import { expect, test } from './clinic';
import { atDesk, row } from './desk';

/** What the stream brings is there sooner than any poll. */
const SOON = 3_000;

test('what one cancels, the desk sees within three seconds, in the list and on the page of one', async ({
  browser,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00', '09:30']);
  const booked = [
    await clinic.booked(await clinic.patient(), doctor, '09:00'),
    await clinic.booked(await clinic.patient(), doctor, '09:30'),
  ] as const;
  const desk = await (await browser.newContext()).newPage();
  const other = await (await browser.newContext()).newPage();
  const streamed = desk.waitForResponse((answer) => answer.url().endsWith('/appointments/stream'));
  await atDesk(desk, `/desk/appointments?doctor=${doctor.id}`);
  await expect(desk.locator('tbody tr')).toHaveCount(2);
  expect((await streamed).status()).toBe(200);

  const cancel = async (id: number) => {
    await other.goto(`/desk/appointments/${id}`);
    await other.getByRole('button', { name: 'Cancel appointment' }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByLabel('Why?').fill('The patient called');
    await dialog.getByRole('button', { name: 'Cancel appointment' }).click();
    await expect(dialog).toBeHidden();
  };
  await atDesk(other, '/desk/appointments');
  await cancel(booked[0].id);
  await expect(row(desk, booked[0].reference)).toContainText('Cancelled', { timeout: SOON });
  await expect(row(desk, booked[1].reference)).toContainText('Requested');

  await row(desk, booked[1].reference).getByRole('link').first().click();
  await expect(desk.locator('[data-state]').first()).toHaveAttribute('data-state', 'pending');
  await cancel(booked[1].id);
  await expect(desk.locator('[data-state]').first()).toHaveAttribute('data-state', 'cancelled', {
    timeout: SOON,
  });
  await expect(desk.getByText('The patient called').first()).toBeVisible();
});

test('what somebody has changed meanwhile is said, and done by whoever wants it all the same', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['10:00', '10:30']);
  const booked = await clinic.booked(await clinic.patient(), doctor, '10:00');
  await atDesk(page, `/desk/appointments/${booked.id}`);
  await page.getByRole('button', { name: 'Cancel appointment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('The doctor is ill');
  await clinic.act(booked.id, 'payment', { payment_method: 'cash' });
  const submit = dialog.getByRole('button', { name: 'Cancel appointment' });
  await submit.click();
  await expect(dialog).toContainText('What has changed since you saw it');
  await expect(dialog).toContainText('Paid: \u2068no\u2069 → \u2068120.00\u2069');
  expect((await clinic.get(`appointments/${booked.id}`)).status).toBe('pending');
  await submit.click();
  await expect(dialog).toBeHidden();
  expect((await clinic.get(`appointments/${booked.id}`)).status).toBe('cancelled');
});
