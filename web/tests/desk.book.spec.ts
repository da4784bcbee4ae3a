import { expect, test, zoneAtNoon } from './clinic';
import { atDesk } from './desk';

test('somebody new calls: registered and booked at a free time', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['11:00', '11:30']);
  const name = `Huda ${Math.random().toString(36).slice(2, 9)}`;
  await atDesk(page, '/desk/book');
  await page.getByLabel('Find a patient').fill(name);
  await expect(page.getByText('0 patients found')).toBeVisible();
  await page.getByRole('button', { name: 'Register a new patient' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByLabel('Telephone').fill('12');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByLabel('Telephone')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Telephone').fill('+966 50 123 4567');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.locator('[data-chosen-patient]')).toContainText(name);
  await expect(page.locator('[data-chosen-patient]')).toContainText('+966501234567');

  await page.getByLabel('Doctor').selectOption({ label: `${doctor.name} · Family medicine` });
  await page.getByLabel('Service').selectOption({ label: doctor.serviceName });
  await page.locator('button[data-time="11:30:00"]').click();
  await expect(page.getByRole('radio', { name: 'Telephone' })).toBeChecked();
  await page.getByLabel('Reason for the visit').fill('Cough');
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  const reference = await page.locator('code[data-reference]').textContent();
  const made = await clinic.get(`appointments/${reference}`);
  expect(made).toMatchObject({
    patient_name: name,
    doctor: doctor.id,
    appointment_time: '11:30:00',
    booking_method: 'phone',
    booked_by_role: 'admin',
    off_slot: false,
  });
});

test('somebody walks in now: no time is there, and it is meant', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['12:00'], 3, zoneAtNoon());
  const patient = await clinic.patient();
  const id = Number(patient.replace('patient', ''));
  await atDesk(page, `/desk/book?patient=${id}&doctor=${doctor.id}`);
  await expect(page.locator('[data-chosen-patient]')).toContainText('Noura Al-Salem');
  await page.getByRole('radio', { name: 'Now: the patient is here' }).check();
  await expect(page.getByText('No free time begins then')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Walk-in' })).toBeChecked();
  const book = page.getByRole('button', { name: 'Book', exact: true });
  await expect(book).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Book it all the same' }).check();
  await book.click();
  await expect(page.getByText('Outside of the published times')).toBeVisible();
  await expect(page.locator('main [data-state]').first()).toHaveText(/Arrived/);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.locator('main [data-state]').first()).toHaveText(/Under way/);
  const listed = await clinic.get(`appointments/?patient=${id}`);
  expect(listed.results[0]).toMatchObject({
    booking_method: 'walk_in',
    off_slot: true,
    status: 'in_progress',
  });
});

test('a patient is found, changed, and their record closed with what they had', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['13:00']);
  const name = `Maryam ${Math.random().toString(36).slice(2, 9)}`;
  const made = await clinic.post('patients/', { name, email: 'maryam@example.org' });
  const booked = await clinic.booked(`patient${made.id}`, doctor, '13:00');
  await atDesk(page, '/desk/patients');
  await page.getByLabel('Find a patient').fill(name.toUpperCase());
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.locator(`tr[data-reference="${booked.reference}"]`)).toBeVisible();
  await page.getByRole('link', { name: 'Change the data' }).click();
  await page.getByLabel('E-mail').fill('new@example.org');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('new@example.org')).toBeVisible();

  await page.getByRole('button', { name: 'Close the record' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 appointment to come is cancelled');
  await dialog.getByRole('button', { name: 'Close the record and cancel them' }).click();
  await expect(page.getByText('Record closed')).toBeVisible();
  await expect(page.locator(`tr[data-reference="${booked.reference}"]`)).toContainText('Cancelled');
  await expect(page.getByRole('link', { name: 'Book an appointment' })).toBeHidden();
});

test('an appointment is moved by the desk', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['14:00', '14:30']);
  const booked = await clinic.booked(await clinic.patient(), doctor, '14:00');
  await atDesk(page, `/desk/appointments/${booked.id}`);
  await page.getByRole('link', { name: 'Move' }).click();
  await page.locator('button[data-time="14:30:00"]').click();
  await page.getByLabel('Why is it moved?').fill('The doctor is late');
  await page.getByRole('button', { name: 'Move to this time' }).click();
  await expect(page.locator('main [data-state]').first()).toHaveText(/Moved and confirmed/);
  await expect(page.getByText(/2:30.*3:00/)).toBeVisible();
});

test('a visit goes to another doctor for longer, at the time that it has', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['14:00', '14:30']);
  const other = await clinic.doctor(['14:00', '14:30']);
  const booked = await clinic.booked(await clinic.patient(), doctor, '14:00');
  await atDesk(page, `/desk/appointments/${booked.id}`);
  await page.getByRole('link', { name: 'Move or change' }).click();
  await expect(page.getByLabel('At the time that it has')).toBeHidden();
  await page.getByLabel('Doctor', { exact: true }).selectOption(String(other.id));
  await page.getByLabel('Service', { exact: true }).selectOption(String(other.service));
  await page.getByLabel('Minutes of the visit').fill('60');
  await page.getByLabel('At the time that it has').check();
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.locator('main [data-state]').first()).toHaveText(/confirmed/);
  await expect(page.getByText(/2:00.*3:00/)).toBeVisible();
  await expect(page.locator('main dl')).toContainText(other.name);
  await expect(page.locator('main dl')).toContainText(other.serviceName);
});

test('who does not work at the desk is told so', async ({ page, clinic }) => {
  const patient = await clinic.patient();
  await page.goto('/desk/appointments');
  await page.locator('main button').first().click();
  await page.locator('#username').fill(patient);
  await page.locator('#password').fill('demo');
  await page.locator('form button').click();
  await expect(
    page.getByText('This area is for the clinic’s front desk and administrators.'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Front desk' })).toBeHidden();
});
