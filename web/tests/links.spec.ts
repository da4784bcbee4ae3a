import { day, expect, identify, openTimes, test, timeButton } from './clinic';

test('a full day leads to the waiting list, the offer’s letter, its link, and the time', {
  tag: '@short',
}, async ({ page, browser, clinic }) => {
  const doctor = await clinic.doctor(['09:00']);
  const first = await clinic.patient();
  const second = await clinic.patientWithMail();
  const booked = await clinic.booked(first, doctor, '09:00');
  await openTimes(page, doctor);
  const wanted = page.locator(`button[data-date="${day(3)}"]`);
  await expect(page.locator('[data-date]').first()).toBeVisible();
  if (!(await wanted.isVisible())) await page.getByRole('button', { name: 'Next month' }).click();
  await wanted.click();
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, second.name);
  await page.getByRole('button', { name: 'Join the list' }).click();
  await expect(page.getByText('You are on the waiting list')).toBeVisible();
  await clinic.cancelled(first, booked.id);

  // From the letter, where nobody is logged in.
  const elsewhere = await (await browser.newContext({ timezoneId: 'Asia/Riyadh' })).newPage();
  const link = await clinic.link(second.email, 'An appointment is free', 'accept');
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('timer')).toBeVisible();
  await elsewhere.reload();
  await elsewhere.getByRole('button', { name: 'Accept' }).click();
  await expect(elsewhere.getByText('It is yours')).toBeVisible();
  await elsewhere.goto('/');
  await elsewhere.goto(link);
  await expect(elsewhere.getByText('This link is not valid')).toBeVisible();
});

test('somebody cancels by the link in the letter', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['10:00']);
  const patient = await clinic.patientWithMail();
  await clinic.booked(patient.name, doctor, '10:00');
  await page.goto(await clinic.link(patient.email, 'Appointment requested', 'cancel'));
  await expect(page.getByRole('heading', { name: 'Cancel the appointment' })).toBeFocused();
  await expect(page.locator('article')).toContainText(doctor.name);
  await page.getByLabel('Why?').fill('I am well again');
  await page.getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(page.getByText('The appointment is cancelled')).toBeVisible();
  await openTimes(page, doctor);
  await expect(timeButton(page, '10:00')).toBeVisible();
});

test('somebody moves by the link, to a time that is free', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['11:00', '11:30']);
  const patient = await clinic.patientWithMail('ar');
  await clinic.booked(patient.name, doctor, '11:00');
  await page.goto(await clinic.link(patient.email, '', 'move'));
  await timeButton(page, '11:30').click();
  await page.getByRole('button', { name: 'Move to this time' }).click();
  await expect(page.getByText('The appointment is moved')).toBeVisible();
  await expect(page.locator('article')).toContainText('11:30');
});

test('somebody wants fewer messages', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['12:00']);
  const patient = await clinic.patientWithMail();
  await clinic.booked(patient.name, doctor, '12:00');
  await page.goto(await clinic.link(patient.email, 'Appointment requested', 'unsubscribe'));
  await page.getByRole('button', { name: 'Stop these messages' }).click();
  await expect(page.getByText('You get no more messages of this kind')).toBeVisible();
});

test('what is no link is told as such', async ({ page }) => {
  await page.goto('/link#cancel.abcdefghijklmnopqrstuvwx');
  await expect(page.getByText('This link is not valid')).toBeVisible();
  await page.goto('/link');
  await expect(page.getByText('This link is not valid')).toBeVisible();
});
