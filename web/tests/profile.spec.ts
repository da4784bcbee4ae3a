import { readFile } from 'node:fs/promises';
import { expect, identify, test } from './clinic';

test('somebody chooses how they are told, sees what is stored, and asks to be erased', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00']);
  const patient = await clinic.patientWithMail();
  await clinic.booked(patient.name, doctor, '09:00');
  await page.goto('/profile');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient.name);

  await expect(page.getByText(patient.email)).toBeVisible();
  await page.getByLabel('Language of messages').selectOption('ar');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByLabel('Language of messages')).toHaveValue('ar');
  await page.getByLabel('First by').selectOption('sms');
  await page.getByLabel('Quiet from').fill('22:00');
  await page.getByLabel('Quiet until').fill('07:00');
  await page.getByLabel('offers from the waiting list').check();
  await page.getByRole('button', { name: 'Save' }).last().click();
  await page.reload();
  await expect(page.getByLabel('Language of messages')).toHaveValue('ar');
  await expect(page.getByLabel('First by')).toHaveValue('sms');
  await expect(page.getByLabel('offers from the waiting list')).toBeChecked();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download (JSON)' }).click(),
  ]);
  const stored = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(stored.record.email).toBe(patient.email);
  expect(stored.appointments).toHaveLength(1);

  await page.getByRole('button', { name: 'Ask to be erased' }).click();
  await page.getByRole('button', { name: 'Yes, ask the clinic to erase me' }).click();
  await expect(page.getByText('You have asked to be erased')).toBeVisible();
  await page.getByRole('button', { name: 'I have changed my mind' }).click();
  await expect(page.getByRole('button', { name: 'Ask to be erased' })).toBeVisible();
  await page.getByRole('button', { name: 'Show who has looked' }).click();
  await expect(page.getByText('your record').first()).toBeVisible();
});

test('somebody says later why they come, and takes the appointment into their calendar', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['14:00']);
  const patient = await clinic.patient();
  await clinic.booked(patient, doctor, '14:00');
  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  await expect(page.locator('[data-paid="false"]')).toContainText('120.00');
  await page.getByRole('button', { name: 'Reason for the visit' }).click();
  await page.getByRole('dialog').getByLabel('Symptoms').fill('Cough');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Reason for the visit' }).click();
  await expect(page.getByRole('dialog').getByLabel('Symptoms')).toHaveValue('Cough');
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Add to calendar' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const calendar = await readFile(await file.path(), 'utf8');
  expect(calendar).toContain('METHOD:PUBLISH');
  expect(calendar).toContain('STATUS:TENTATIVE');
  await page.getByRole('button', { name: 'Messages' }).click();
  await expect(page.getByText('Reminder by e-mail').first()).toBeVisible();
});

test('whoever works for longer than a token lives stays logged in', async ({ page, clinic }) => {
  const patient = await clinic.patient();
  await page.clock.install();
  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);
  await expect(page.getByRole('heading', { level: 1, name: 'My appointments' })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/oauth2/token')) asked.push(request.postData() ?? '');
  });

  // The token lives for 12 hours; 15 seconds are left.
  await page.clock.fastForward('11:59:45');
  await page.getByRole('link', { name: 'Profile' }).first().click();

  await expect(page.getByRole('button', { name: 'Download (JSON)' })).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('grant_type=refresh_token');
});
