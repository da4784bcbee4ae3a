import { expect, openAs, test } from './clinic';

test('a doctor says where they are written to, and hears of a request', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['09:00']);
  const patient = await clinic.patient();
  const email = `salma.${doctor.id}@example.org`;

  await openAs(page, '/doctor/messages', `doctor${doctor.id}`);
  await page.getByLabel('times with more patients than places').uncheck();
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(email);
  await expect(page.getByLabel('times with more patients than places')).not.toBeChecked();
  await expect(page.getByLabel('new requests')).toBeChecked();

  await clinic.booked(patient, doctor, '09:00');
  const letter = await clinic.letter(email, 'New request');
  expect(letter).toContain('/doctor/messages');
  expect(letter).not.toContain('Noura');
  expect(letter).not.toContain(doctor.serviceName);
});
