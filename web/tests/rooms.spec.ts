import { chooseDoctor, day, expect, openDesk, test } from './office';

test('two doctors are not given one room, and a holiday there lists who is booked', async ({
  page,
  office,
}) => {
  const [first, second] = [await office.doctor(), await office.doctor()];
  const mark = Math.random().toString(36).slice(2, 8);
  const [location, room] = [`Main building ${mark}`, `Room ${mark}`];
  const dialog = page.getByRole('dialog');

  await openDesk(page, '/desk/rooms');
  await page.getByRole('button', { name: 'New location' }).click();
  await dialog.getByLabel('Name').fill(location);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-places="location"]')).toContainText(location);
  await page.getByRole('button', { name: 'New room' }).click();
  await dialog.getByLabel('Name').fill(room);
  await dialog.getByLabel('Location').selectOption({ label: location });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-places="room"]')).toContainText(room);

  await page.goto('/desk/slots');
  await chooseDoctor(page, first.name);
  await page.getByLabel('First day').fill(day(5));
  await page.getByLabel('Last day').fill(day(5));
  await page.locator('input[type="time"]').first().fill('09:00');
  await page.locator('input[type="time"]').last().fill('10:00');
  for (const name of ['Friday', 'Saturday', 'Sunday']) await page.getByLabel(name).check();
  await page.getByLabel('Room', { exact: true }).selectOption({ label: `${room}, ${location}` });
  const look = page.getByRole('button', { name: 'Show what would be created' });
  await look.click();
  await page.getByRole('button', { name: 'Create 2 slots' }).click();
  await expect(page.locator('main [role="status"]')).toContainText('2 slots were created');

  await chooseDoctor(page, second.name);
  await look.click();
  await expect(page.locator('[data-reason="room_taken"]')).toContainText(
    '2 are in a room that other slots have',
  );

  const patient = await office.post('patients/', { name: `Layla ${mark}`, email: 'l@example.org' });
  let visit = { id: 0 };
  await expect(async () => {
    visit = await office.post('appointments/', {
      doctor: first.id,
      patient: patient.id,
      appointment_date: day(5),
      appointment_time: '09:00',
    });
  }).toPass({ timeout: 60_000 });
  const slots = `time-slots/?available_only=false&doctor=${first.id}`;
  await expect
    .poll(
      async () =>
        (await office.get(slots)).results.map(
          (slot: { current_appointments: number }) => slot.current_appointments,
        ),
      { timeout: 60_000 },
    )
    .toContain(1);

  await page.goto('/desk/rooms');
  await page.getByRole('button', { name: `Use ${room} no longer` }).click();
  await dialog.getByRole('button', { name: 'Use no longer' }).click();
  await expect(dialog.getByRole('alert')).toContainText('2 slots ahead');

  await page.goto('/desk/slots?section=holidays');
  await page.getByRole('button', { name: 'New holiday' }).click();
  await dialog.getByLabel('Name').fill(`Holiday ${mark}`);
  await dialog.getByLabel('First day').fill(day(5));
  await dialog.getByLabel('Last day').fill(day(5));
  await dialog.getByLabel('Location').selectOption({ label: location });
  await dialog.getByRole('button', { name: 'Close these days' }).click();
  await expect(dialog.getByRole('status')).toContainText(
    '2 slots are closed. 1 appointment is in them.',
  );
  await dialog.locator(`[data-affected="${visit.id}"] a`).click();
  await expect(page.getByText(`${room}, ${location}`)).toBeVisible();
});
