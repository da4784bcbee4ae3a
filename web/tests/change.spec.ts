import { expect, identify, test, timeButton } from './clinic';

test('somebody moves an appointment, and the old one stays until the new one is sure', {
  tag: '@short',
}, async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['13:00', '13:30', '14:00']);
  const patient = await clinic.patient();
  await clinic.booked(patient, doctor, '13:00');

  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  await page.getByRole('link', { name: 'Move' }).click();
  await timeButton(page, '13:30').click();
  await clinic.booked(await clinic.patient(), doctor, '13:30');
  await page.getByRole('button', { name: 'Move to this time' }).click();
  await expect(page.getByText('These times are free instead')).toBeVisible();
  await page.locator('[data-instead]').first().click();
  await page.getByRole('button', { name: 'Move to this time' }).click();
  await expect(page.locator('[data-reference]')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('2:00 PM');

  await page.locator('main').getByRole('link', { name: 'My appointments' }).click();
  await expect(page.locator('article', { hasText: 'Moved to another time' })).toBeVisible();
});

test('somebody cancels an appointment and says why', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['15:00']);
  const patient = await clinic.patient();
  await clinic.booked(patient, doctor, '15:00');

  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  await page.getByRole('button', { name: 'Cancel' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Cancel the appointment' })).toBeDisabled();
  await dialog.getByLabel('Why?').fill('I am well again');
  await dialog.getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('article')).toContainText('I am well again');
  await expect(page.locator('article [data-state]')).toHaveText('Cancelled');

  await page.goto(`/find/${doctor.id}?service=${doctor.service}`);
  await expect(timeButton(page, '15:00')).toBeVisible();
});

test('after the deadline of the service somebody asks the clinic', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['17:00'], 3, 'Asia/Riyadh', {
    cancellation_deadline_minutes: 4 * 24 * 60,
  });
  const patient = await clinic.patient();
  await clinic.booked(patient, doctor, '17:00');

  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  await expect(page.locator('article [data-deadline]')).toHaveText(
    'To cancel or move it now, ask the clinic.',
  );
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Move' })).toBeHidden();
});

test('what cancelling late costs is said before, and afterwards', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['09:00'], 3, 'Asia/Riyadh', {
    currency: 'SAR',
    cancellation_fee_amount: '30.00',
    cancellation_fee_minutes: 4 * 24 * 60,
  });
  const patient = await clinic.patient();
  const booked = await clinic.booked(patient, doctor, '09:00');
  await clinic.confirmed(booked.id);
  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  const card = page.locator('article');
  await expect(card.locator('[data-fee]')).toContainText('30.00 SAR');
  await card.getByRole('button', { name: 'Cancel' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('30.00 SAR');
  await dialog.getByLabel('Why?').fill('I am well again');
  await dialog.getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(card).toContainText('Cancellation fee to be paid: ');
});

test('what the clinic has changed meanwhile is said before anything is cancelled', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['16:00']);
  const patient = await clinic.patient();
  const booked = await clinic.booked(patient, doctor, '16:00');

  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  await page.getByRole('button', { name: 'Cancel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('I am well again');
  await clinic.confirmed(booked.id);
  const submit = dialog.getByRole('button', { name: 'Cancel the appointment' });
  await submit.click();
  await expect(dialog).toContainText('What has changed since you saw it');
  await expect(dialog).toContainText('→ \u2068Confirmed\u2069');
  expect((await clinic.get(`appointments/${booked.id}`)).status).toBe('confirmed');

  // Who knows, and wants it all the same, has it.
  await submit.click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('article [data-state]')).toHaveText('Cancelled');
});

test('who logs out is logged out at the provider, too', async ({ page, clinic }) => {
  const patient = await clinic.patient();
  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await expect(page.locator('#username')).toBeVisible();
});
