import type { Browser, Page } from '@playwright/test';
import {
  type Clinic,
  chooseAndLogIn,
  type Doctor,
  day,
  expect,
  identify,
  test,
  timeButton,
} from './clinic';
import { check, LOOKS } from './looks';

const WEEKS = [0, 1, 2, 3, 4];
const FIRST = 3;
const TAKEN = 3;

/** A doctor with the same times in five weeks, the third of which somebody else has taken at nine. */
async function fiveWeeks(clinic: Clinic): Promise<Doctor> {
  const doctor = await clinic.doctor(['09:00', '09:30', '10:00'], FIRST);
  for (const week of WEEKS.slice(1)) {
    await clinic.open(doctor.id, ['09:00', '09:30', '10:00'], FIRST + 7 * week);
  }
  const other = await clinic.patient();
  await expect
    .poll(
      async () =>
        (
          await clinic.get(
            `availability/days?doctor=${doctor.id}&service=${doctor.service}&from=${day(FIRST + 7)}&to=${day(FIRST + 28)}`,
          )
        ).days.length,
      { timeout: 60_000 },
    )
    .toBe(WEEKS.length - 1);
  await clinic.booked(other, doctor, '09:00', FIRST + 7 * (TAKEN - 1));
  return doctor;
}

const visit = (page: Page, number: number) => page.locator(`[data-visit="${number}"]`);

test('somebody books five weekly visits, moves those that follow, and cancels all', async ({
  page,
  clinic,
}) => {
  test.setTimeout(180_000);
  const doctor = await fiveWeeks(clinic);
  const patient = await clinic.patient();
  await chooseAndLogIn(page, doctor, '09:00', patient);
  await page.getByLabel('Repeat this appointment').check();
  await page.getByLabel('Visits').fill('5');
  await expect(page.getByText('Every week, 5 visits')).toBeVisible();
  await page.getByRole('button', { name: 'See which times are free' }).click();
  await expect(visit(page, TAKEN)).toHaveAttribute('data-state', 'conflict');
  await expect(page.locator('tr[data-state="free"]')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Book 4 visits' })).toBeVisible();

  await visit(page, TAKEN).locator('[data-instead="09:30:00"]').first().click();
  await expect(visit(page, TAKEN)).toHaveAttribute('data-state', 'free');
  await expect(visit(page, TAKEN)).toContainText('9:30');
  await page.getByRole('button', { name: 'Book 5 visits' }).click();
  await expect(page.getByRole('heading', { name: 'Your visits are booked' })).toBeVisible();
  await expect(page.locator('li[data-visit]')).toHaveCount(5);

  await page.locator('main').getByRole('link', { name: 'My appointments' }).click();
  const fourth = page.locator('article', { hasText: 'Visit 4 of a series' });
  await fourth.getByRole('link', { name: 'Move' }).click();
  await page.getByRole('radio', { name: 'This visit and those after it' }).check();
  await page.locator(`[data-free][data-date="${day(FIRST + 21)}"]`).click();
  await timeButton(page, '10:00').click();
  await expect(page.locator('tr[data-state="free"]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Move 2 visits' }).click();
  await expect(page.getByRole('heading', { name: 'The visits have been moved' })).toBeVisible();
  await expect(visit(page, 2)).toContainText('9:00');
  for (const number of [4, 5]) await expect(visit(page, number)).toContainText('10:00');

  await page.locator('main').getByRole('link', { name: 'My appointments' }).click();
  const first = page.locator('article', { hasText: 'Visit 1 of a series' });
  await first.getByRole('button', { name: 'Cancel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'All visits to come' }).check();
  await dialog.getByLabel('Why?').fill('I am well again');
  await dialog.getByRole('button', { name: 'Cancel the visits' }).click();
  await expect(dialog.locator('li[data-state="cancelled"]')).toHaveCount(5);
});

/** Somebody in a language, who has chosen the first of the times. */
async function chosen(
  browser: Browser,
  clinic: Clinic,
  doctor: Doctor,
  look: (typeof LOOKS)[number],
) {
  const [locale, colorScheme] = look;
  const context = await browser.newContext({
    locale,
    colorScheme,
    timezoneId: 'Asia/Riyadh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(
    `/book/${doctor.id}?service=${doctor.service}&date=${day(FIRST)}&time=09:00:00&fold=0&at=${day(FIRST)}T06:00:00Z`,
  );
  await page.locator('main button').last().click();
  await identify(page, await clinic.patient());
  await page.locator('form input[type="checkbox"]').check();
  await page.locator('form button').first().click();
  await expect(visit(page, TAKEN)).toHaveAttribute('data-state', 'conflict');
  return page;
}

for (const look of LOOKS) {
  test(`a series in ${look.join(', ')}: axe finds nothing, no text is cut off`, async ({
    browser,
    clinic,
  }) => {
    test.setTimeout(180_000);
    const name = look.join('.');
    const page = await chosen(browser, clinic, await fiveWeeks(clinic), look);
    await check(page, `series.${name}`);
    await page.locator('form button').last().click();
    await expect(page.locator('li[data-visit]')).toHaveCount(3);
    await check(page, `series-booked.${name}`);
    await page.goto('/my-appointments');
    await page.locator('article').first().locator('[data-in-series] button').click();
    await expect(page.getByRole('dialog').locator('li[data-visit]')).toHaveCount(3);
    await check(page, `series-visits.${name}`);
    await page.goto('/my-appointments');
    await page.locator('article').first().getByRole('button').last().click();
    await page.getByRole('dialog').getByRole('radio').last().check();
    await check(page, `series-cancel.${name}`);
    await page.goto('/my-appointments');
    await page.locator('article a[href$="/move"]').first().click();
    await page.getByRole('radio').nth(1).check();
    await page.locator('button[data-time]').first().click();
    await expect(page.locator('tr[data-visit]').first()).toBeVisible();
    await check(page, `series-move.${name}`);
  });
}
