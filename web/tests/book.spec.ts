import type { Page } from '@playwright/test';
import { chooseAndLogIn, expect, identify, test, timeButton } from './clinic';

test('somebody finds a time, logs in when they book, and finds the appointment again', {
  tag: '@short',
}, async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['09:00', '09:30']);
  const patient = await clinic.patient();

  await page.goto('/');
  await page.getByLabel('Service, specialty or doctor').fill(doctor.serviceName);
  await page.getByRole('link', { name: `See times: ${doctor.serviceName}` }).click();
  await expect(page.getByRole('heading', { name: 'Choose a time' })).toBeFocused();
  await timeButton(page, '09:30').click();
  await expect(page.getByText('Log in to book this time')).toBeVisible();
  await page.locator('main').getByRole('button', { name: 'Log in' }).click();
  await identify(page, patient);

  await expect(page.getByText('9:30')).toBeVisible();
  await page.getByLabel('Reason for the visit').fill('Headache since Monday');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await expect(
    page.getByRole('heading', { name: 'Your request has reached the clinic' }),
  ).toBeVisible();
  const reference = await page.locator('[data-reference]').textContent();
  expect(reference).toMatch(/^[0-9A-Z]{8}$/);

  await page.locator('main').getByRole('link', { name: 'My appointments' }).click();
  const card = page.locator(`article[data-reference="${reference}"]`);
  await expect(card).toContainText('Requested: the clinic will confirm');
  await expect(card).toContainText(doctor.name);

  await page.reload();
  await expect(card).toBeVisible();
  expect(
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
  ).not.toMatch(/eyJ/);
});

test('two want the last seat: the second keeps what was typed and is offered the next times', async ({
  browser,
  clinic,
}) => {
  const doctor = await clinic.doctor(['10:00', '10:30']);
  const [first, second] = [await clinic.patient(), await clinic.patient()];
  const slow = await (await browser.newContext()).newPage();
  await chooseAndLogIn(slow, doctor, '10:00', second);
  await slow.getByLabel('Reason for the visit').fill('My knee');

  await clinic.booked(first, doctor, '10:00');
  await slow.getByRole('button', { name: 'Book this time' }).click();

  await expect(slow.getByText('These times are free instead')).toBeVisible();
  await expect(slow.getByLabel('Reason for the visit')).toHaveValue('My knee');
  await slow.locator('[data-instead]').first().click();
  await slow.getByRole('button', { name: 'Book this time' }).click();
  await expect(slow.locator('[data-reference]')).toBeVisible();
  await expect(slow.getByRole('status')).toContainText('10:30');
});

test('a time that somebody else takes goes while one looks', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['11:00', '11:30']);
  await page.goto(`/find/${doctor.id}?service=${doctor.service}`);
  await expect(timeButton(page, '11:00')).toBeVisible();
  await clinic.booked(await clinic.patient(), doctor, '11:00');
  await expect(timeButton(page, '11:00')).toBeHidden();
  await expect(timeButton(page, '11:30')).toBeVisible();
});

const BOOKING = '**/api/appointments/appointments';

test('an answer that is lost is asked for again, and one appointment is booked', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['16:00', '16:30']);
  await chooseAndLogIn(page, doctor, '16:00', await clinic.patient());
  await page.route(
    BOOKING,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByLabel('Symptoms').fill('Cough');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await expect(page.getByText('The clinic cannot be reached')).toBeVisible();
  await page.getByRole('button', { name: 'Book this time' }).click();
  await expect(page.locator('[data-reference]')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'My appointments' }).click();
  await expect(page.locator('article')).toHaveCount(1);
});

test('somebody loads the page again when the answer was lost, and has one appointment', async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['18:00', '18:30']);
  await chooseAndLogIn(page, doctor, '18:00', await clinic.patient());
  await page.route(
    BOOKING,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Book this time' }).click();
  await expect(page.getByText('The clinic cannot be reached')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Book this time' }).click();
  await expect(page.locator('[data-reference]')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'My appointments' }).click();
  await expect(page.locator('article')).toHaveCount(1);
});

test('two press at the same moment, and one has the seat', async ({ browser, clinic }) => {
  const doctor = await clinic.doctor(['19:00', '19:30']);
  const pages: Page[] = [];
  for (const patient of [await clinic.patient(), await clinic.patient()]) {
    const page = await (await browser.newContext()).newPage();
    await chooseAndLogIn(page, doctor, '19:00', patient);
    await expect(page.getByRole('button', { name: 'Book this time' })).toBeVisible();
    pages.push(page);
  }
  await Promise.all(
    pages.map((page) => page.getByRole('button', { name: 'Book this time' }).click()),
  );
  const booked = async () => {
    const seen = await Promise.all(pages.map((page) => page.locator('[data-reference]').count()));
    return seen.toSorted().join();
  };
  const refused = async () => {
    const seen = await Promise.all(
      pages.map((page) => page.getByText('These times are free instead').count()),
    );
    return seen.toSorted().join();
  };
  await expect.poll(booked).toBe('0,1');
  await expect.poll(refused).toBe('0,1');
});

test('what was typed outlives the session', async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['17:00']);
  await chooseAndLogIn(page, doctor, '17:00', await clinic.patient());
  await page.route(BOOKING, (route) => route.fulfill({ status: 401, body: '{}' }), { times: 1 });
  await page.getByLabel('Reason for the visit').fill('A long story');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await expect(page.getByText('You are not logged in any more')).toBeVisible();
  await expect(page.getByLabel('Reason for the visit')).toHaveValue('A long story');
});

test('everything can be done with the keyboard alone', { tag: '@short' }, async ({
  page,
  clinic,
}) => {
  const doctor = await clinic.doctor(['12:00']);
  const patient = await clinic.patient();
  const tabTo = async (what: () => Promise<boolean>) => {
    for (let presses = 0; presses < 60 && !(await what()); presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await what()).toBe(true);
  };
  const focused = (text: string | RegExp) => async () => {
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`;
    });
    return typeof text === 'string' ? label.includes(text) : text.test(label);
  };

  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Find a time' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await tabTo(async () =>
    page.getByLabel('Service, specialty or doctor').evaluate((at) => at === document.activeElement),
  );
  await page.keyboard.type(doctor.serviceName);
  await expect(page.getByText('1 to choose from')).toBeVisible();
  await tabTo(focused(`See times: ${doctor.serviceName}`));
  await page.keyboard.press('Enter');
  await expect(timeButton(page, '12:00')).toBeVisible();
  await tabTo(focused('12:00'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Log in to book this time')).toBeVisible();
  await tabTo(async () =>
    page.locator('main button').evaluate((at) => at === document.activeElement),
  );
  await page.keyboard.press('Enter');
  await page.locator('#username').waitFor();
  await page.keyboard.type(patient);
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/book\//);
  await expect(page.getByRole('button', { name: 'Book this time' })).toBeVisible();
  await tabTo(focused('Book this time'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reference]')).toBeVisible();
});
