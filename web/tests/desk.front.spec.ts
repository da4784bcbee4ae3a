import { expect, identify, test } from './clinic';
import { atDesk } from './desk';

test('the front desk registers who calls, books, confirms and takes the payment', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['15:00', '15:30']);
  const name = `Huda ${Math.random().toString(36).slice(2, 9)}`;
  await page.goto('/');
  await page.getByRole('button', { name: 'Log in' }).first().click();
  await identify(page, 'desk1');
  await expect(page).toHaveURL(/\/desk\/appointments/);
  await page.getByRole('link', { name: 'Book for a patient' }).click();
  await page.getByLabel('Find a patient').fill(name);
  await page.getByRole('button', { name: 'Register a new patient' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByLabel('Telephone').fill('+966 50 123 4567');
  await expect(page.getByText('Login name', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.locator('[data-chosen-patient]')).toContainText(name);

  await page.getByLabel('Doctor').selectOption({ label: `${doctor.name} · Family medicine` });
  await page.getByLabel('Service').selectOption({ label: doctor.serviceName });
  await page.locator('button[data-time="15:30:00"]').click();
  await page.getByLabel('Reason for the visit').fill('Cough');
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  const reference = await page.locator('code[data-reference]').textContent();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.locator('[data-action="payment"]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Record payment' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect
    .poll(async () => clinic.get(`appointments/${reference}`))
    .toMatchObject({
      patient_name: name,
      status: 'confirmed',
      is_paid: true,
      booked_by_role: 'front_desk',
      reason_for_visit: 'Cough',
    });
  for (const action of ['start', 'complete', 'refund']) {
    await expect(page.locator(`[data-action="${action}"]`)).toHaveCount(0);
  }
});

test('the front desk sees no clinical text, no revenue, no operations and edits no directory', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['16:00']);
  const patient = await clinic.patient();
  const told = 'Only between patient and doctor';
  const booked = await clinic.booked(patient, doctor, '16:00', 3, {
    reason_for_visit: 'Cough',
    symptoms: told,
    notes: told,
  });
  await atDesk(page, `/desk/appointments/${booked.id}`, 'desk1');
  await expect(page.getByText('Cough').first()).toBeVisible();
  await expect(page.locator('main ol li, main ul li').first()).toBeVisible();
  await expect(page.getByText(told)).toHaveCount(0);
  await expect(page.locator('main nav').first().getByRole('link')).toHaveText([
    'Appointments',
    'Waiting room',
    'Unclosed visits',
    'Book for a patient',
    'Patients',
    'Waiting list',
    'Reminders',
  ]);
  for (const path of ['statistics', 'operations', 'directory', `directory/${doctor.id}`, 'slots']) {
    await page.goto(`/desk/${path}`);
    await expect(page.getByText('This page is for the clinic’s administrators.')).toBeVisible();
  }
  await page.goto('/desk/reminders');
  await expect(page.getByRole('heading', { name: 'Reminders' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New reminder' })).toHaveCount(0);
});
