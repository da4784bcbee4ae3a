import { chooseDoctor, day, expect, openDesk, test } from './office';

test('somebody opens many slots, and sees what would come of it before', async ({
  page,
  office,
}) => {
  const doctor = await office.doctor();
  await office.post('time-slots/', {
    doctor: doctor.id,
    date: day(4),
    start_time: '09:30',
    end_time: '10:00',
  });
  await openDesk(page, '/desk/slots');
  await chooseDoctor(page, doctor.name);
  await page.getByLabel('First day').fill(day(4));
  await page.getByLabel('Last day').fill(day(4));
  await page.locator('input[type="time"]').first().fill('09:00');
  await page.locator('input[type="time"]').last().fill('11:00');
  for (const name of [
    'Friday',
    'Saturday',
    'Sunday',
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
  ]) {
    await page.getByLabel(name).check();
  }
  await page.getByRole('button', { name: 'Show what would be created' }).click();

  const outcome = page.locator('main [role="status"]');
  await expect(outcome).toContainText('3 slots would be created');
  await expect(outcome.locator('[data-reason="exists"]')).toContainText('9:30');
  const slots = `time-slots/?available_only=false&doctor=${doctor.id}`;
  expect((await office.get(slots)).count).toBe(1);

  await page.getByRole('button', { name: 'Create 3 slots' }).click();
  await expect(outcome).toContainText('3 slots were created');
  expect((await office.get(slots)).count).toBe(4);
});

test('a doctor leaves: what follows is said first, then it is done', async ({ page, office }) => {
  const doctor = await office.doctor();
  const { appointment } = await office.booked(doctor.id, '10:00');
  await openDesk(page, `/desk/directory/${doctor.id}`);
  await page.getByLabel('Place').fill('Room 9');
  await page.getByLabel('Patients book at most').fill('60');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await office.get(`doctors/${doctor.id}/`)).location)
    .toBe('Room 9');
  expect((await office.get(`doctors/${doctor.id}/`)).maximum_days_ahead).toBe(60);

  await page.getByRole('button', { name: 'Deactivate' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 appointment is to come');
  const button = dialog.getByRole('button', { name: 'Deactivate' });
  await expect(button).toBeDisabled();
  await dialog.getByLabel('Cancel 1 appointment and tell the patient').check();
  await button.click();
  await expect(page.getByText('This doctor is not active')).toBeVisible();
  await expect
    .poll(async () => (await office.get(`appointments/${appointment}/`)).status, {
      timeout: 60_000,
    })
    .toBe('cancelled');
});

test('a reminder that failed says why, and is sent again when that is mended', async ({
  page,
  office,
}) => {
  const doctor = await office.doctor();
  const { appointment, patient } = await office.booked(doctor.id, '11:00');
  let reminder = 0;
  await expect(async () => {
    const made = await office.post('reminders/', {
      appointment,
      reminder_type: 'sms',
      scheduled_for: `${day(2)}T08:00:00Z`,
    });
    reminder = made.id;
  }).toPass({ timeout: 60_000 });
  await openDesk(page, '/desk/reminders');
  // However many there are of others, it is on the page that shows.
  await page.getByLabel('Sent by').selectOption('SMS');
  await page.getByLabel('From').fill(day(2));
  await page.getByLabel('Until').fill(day(2));
  const row = page.locator(`tr[data-row="${reminder}"]`);
  await page.getByRole('button', { name: `Send reminder ${reminder} now` }).click();
  await expect(row).toContainText('The patient has no address for this.');
  await expect(row.locator('[data-status]')).toHaveAttribute('data-status', 'failed');

  await office.send('PATCH', `patients/${patient}/`, { phone: '+442079460123' });
  await expect(async () => {
    await page.getByRole('button', { name: `Send reminder ${reminder} now` }).click();
    await expect(row.locator('[data-status]')).toHaveAttribute('data-status', 'sent', {
      timeout: 5_000,
    });
  }).toPass({ timeout: 60_000 });
});

test('who waits is shown in order with why nobody was offered, and is taken off', async ({
  page,
  office,
}) => {
  const doctor = await office.doctor();
  const patients = [];
  for (const priority of [7, 2]) {
    const patient = await office.post('patients/', {
      name: `Sami Waits ${priority}`,
      email: 's@example.org',
    });
    await expect(() =>
      office.post('waiting-list/', {
        patient: patient.id,
        doctor: doctor.id,
        preferred_date: day(5),
        priority,
      }),
    ).toPass({ timeout: 60_000 });
    patients.push(patient.id);
  }
  await openDesk(page, '/desk/waiting-list');
  await chooseDoctor(page, doctor.name);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Sami Waits 2');
  await expect(rows.first()).toContainText('no seat has become free');
  await page.getByRole('button', { name: 'History of Sami Waits 2' }).click();
  await expect(page.getByRole('dialog').locator('[data-event="joined"]')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await page.getByLabel('Choose all on this page').check();
  await page.getByRole('button', { name: 'Take off the list' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take off the list' }).click();
  await expect(page.getByText('2 done.')).toBeVisible();
  const left = await office.get(`waiting-list/?doctor=${doctor.id}&is_active=true`);
  expect(left.count).toBe(0);
});

test('the statistics on the page are those of the API', async ({ page, office }) => {
  const doctor = await office.doctor();
  const { appointment } = await office.booked(doctor.id, '12:00', 1);
  await office.post(`appointments/${appointment}/confirm/`, {});
  await office.post(`appointments/${appointment}/payment/`, { payment_method: 'cash' });
  const { appointment: other } = await office.booked(doctor.id, '13:00', 2);
  await office.post(`appointments/${other}/cancel/`, { cancellation_reason: 'x' });
  const period = `doctor=${doctor.id}&date_from=${day(0)}&date_to=${day(7)}`;
  const told = await office.get(`appointments/statistics/?${period}`);
  expect(told.total).toBe(2);
  const ahead = await office.get(
    `appointments/statistics/?doctor=${doctor.id}&date_from=${day(0)}&date_to=${day(27)}`,
  );
  expect(ahead.load.length).toBeGreaterThan(0);

  await openDesk(page, `/desk/statistics?doctor=${doctor.id}&from=${day(0)}&to=${day(7)}`);
  const figure = (name: string) => page.locator(`[data-figure="${name}"]`);
  for (const name of ['total', 'completed', 'cancelled', 'declined', 'rescheduled', 'no_show']) {
    await expect(figure(name)).toHaveText(String(told[name]));
  }
  for (const name of ['revenue', 'unpaid', 'prepaid']) {
    await expect(figure(name)).toContainText(told[name]);
  }
  await expect(figure('utilisation')).toHaveText(
    new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(
      told.utilisation,
    ),
  );
  const days = page.locator('[data-chart="byDay"] tbody tr');
  await expect(days).toHaveCount(told.by_day.length);
  for (const [at, one] of told.by_day.entries()) {
    const cells = await days.nth(at).locator('td').allTextContents();
    expect(cells.slice(1)).toEqual([
      ...[one.total, one.completed, one.cancelled, one.no_show].map(String),
      one.revenue,
    ]);
  }
  await expect(page.locator('[data-chart="byStatus"] tbody tr')).toHaveCount(
    Object.keys(told.by_status).length,
  );
  await expect(page.locator('[data-chart="load"] tbody tr')).toHaveCount(ahead.load.length);
  await expect(page.locator('[data-chart="byDay"] canvas')).toBeVisible();
});

const BOOKING = '**/api/appointments/operations/booking-service';

test('an administrator sees what is up, what is away, and checks the logs', async ({
  page,
  office,
}) => {
  const doctor = await office.doctor();
  await office.booked(doctor.id, '14:00');
  await page.route('**/operations/waitlist-service', (route) => route.abort());
  await openDesk(page, '/desk/operations');
  for (const service of ['booking', 'scheduling', 'notification']) {
    const card = page.locator(`[data-service="${service}-service"]`);
    await expect(card.locator('[data-status]').first()).toHaveAttribute('data-status', 'up');
    await expect(card).toContainText('Database');
  }
  const away = page.locator('[data-service="waitlist-service"]');
  await expect(away.locator('[data-status]').first()).toHaveAttribute('data-status', 'down');
  await expect(away).toContainText('It does not answer');

  for (const [chain, button] of [
    ['audit-chain', 'Check the audit log'],
    ['access-chain', 'Check the access log'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    const card = page.locator(`[data-chain="${chain}"]`);
    await expect(card).toHaveAttribute('data-state', 'done');
    await expect(card).toContainText('Everything is as it was written');
  }
});

/** A browser makes no dead letter: one is put into the answers. OperationsIT has real ones. */
test('a dead letter is shown with its reason, and replayed', async ({ page }) => {
  const topic = 'scheduling.public.doctors';
  let isThere = true;
  await page.route(BOOKING, async (route) => {
    const told = await (await route.fetch()).json();
    for (const one of told.topics) if (one.topic === topic) one.dead_letters = isThere ? 1 : 0;
    await route.fulfill({ json: told });
  });
  await page.route(`${BOOKING}/dead-letters?topic=${topic}`, (route) =>
    route.fulfill({
      json: {
        topic,
        waiting: isThere ? 1 : 0,
        letters: isThere
          ? [
              {
                partition: 0,
                offset: 4,
                at: '2026-11-30T08:00:00Z',
                event_id: null,
                type: 'org.umoorsehhat.scheduling.doctor-changed.v1',
                subject: '17',
                failure: 'RejectedEvent',
                reason: 'unknown time zone: Mars/Phobos',
              },
            ]
          : [],
      },
    }),
  );
  await page.route(`${BOOKING}/dead-letters/replay`, async (route) => {
    expect(route.request().postDataJSON()).toEqual({ topic });
    expect(route.request().headers()['idempotency-key']).toBeTruthy();
    isThere = false;
    await route.fulfill({
      json: { replayed: 1, skipped: 0, failed: 0, waiting: 0, stopped: null },
    });
  });
  await openDesk(page, '/desk/operations');
  await page.getByRole('button', { name: `Look at 1 dead letter of ${topic}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('unknown time zone: Mars/Phobos');
  await expect(dialog).toContainText('doctor-changed 17');
  await dialog.getByRole('button', { name: 'Handle them again' }).click();
  await expect(dialog).toContainText('1 was handled.');
  await expect(dialog).toContainText('0 wait.');
  // A poll may be under way when the test ends.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
