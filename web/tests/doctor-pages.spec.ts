import { day, expect, identify, test, zoneAtNoon } from './clinic';
import { check, LOOKS } from './looks';

const HOUR = 3_600_000;

/** The area's pages, what is pressed there, and what shows then. */
const PAGES: Record<string, { path: string; press?: string; shown: string }> = {
  day: { path: '/doctor', shown: '[data-visit]' },
  complete: {
    path: '/doctor',
    press: '[data-next] button[aria-keyshortcuts=C]',
    shown: 'textarea',
  },
  undo: {
    path: '/doctor',
    press: '[data-next] button[aria-keyshortcuts=U]',
    shown: 'textarea',
  },
  week: { path: `/doctor/calendar?view=week&date=${day(1)}`, shown: '[data-visit]' },
  oneDay: { path: `/doctor/calendar?view=day&date=${day(1)}`, shown: '[data-visit]' },
  month: { path: `/doctor/calendar?view=month&date=${day(1)}`, shown: 'button[data-date]' },
  list: { path: `/doctor/calendar?view=list&date=${day(1)}`, shown: '[data-line]' },
  visit: {
    path: `/doctor/calendar?view=day&date=${day(1)}`,
    press: '[data-visit]',
    shown: '[role=dialog] [data-state]',
  },
  slot: {
    path: `/doctor/calendar?view=day&date=${day(1)}`,
    press: '[data-slot-start]',
    shown: '[role=dialog] input',
  },
  open: {
    path: `/doctor/calendar?view=day&date=${day(1)}`,
    press: 'main button >> text=/^(Open times|فتح أوقات|اوقات کھولیں)$/',
    shown: '[data-made]',
  },
  block: {
    path: `/doctor/calendar?view=day&date=${day(1)}`,
    press: 'main button >> text=/^(Block time|حجب وقت|وقت بند رکھیں)$/',
    shown: '[data-affected]',
  },
  series: { path: '/doctor/series', shown: '[data-series]' },
  letters: { path: '/doctor/messages', shown: 'main input[type=time]' },
  newSeries: {
    path: '/doctor/series',
    press: 'main button >> text=/^(New series|سلسلة جديدة|نیا سلسلہ)$/',
    shown: '[role=dialog] input[type=checkbox]',
  },
};

for (const [language, scheme] of LOOKS) {
  test(`the doctors’ pages in ${language}, ${scheme}: axe finds nothing, no text is cut off`, async ({
    browser,
    clinic,
  }) => {
    test.setTimeout(600_000);
    const zone = zoneAtNoon();
    const doctor = await clinic.doctor([], 0, zone);
    await clinic.open(doctor.id, ['09:00', '09:30', '10:00', '10:30', '14:00'], 1);
    await clinic.series(doctor.id, day(2));
    const [one, other] = [await clinic.patient(), await clinic.patient()];
    const soon = Math.ceil(Date.now() / HOUR) * HOUR;
    const there = await clinic.visit(one, doctor, new Date(soon), zone);
    await clinic.act(there.id, 'check_in');
    await clinic.visit(other, doctor, new Date(soon + HOUR), zone, false);
    await clinic.booked(one, doctor, '09:30', 1);
    await clinic.booked(other, doctor, '10:30', 1);
    const context = await browser.newContext({
      locale: language,
      colorScheme: scheme,
      timezoneId: 'Asia/Karachi',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    await page.goto('/doctor');
    await page.locator('main button').click();
    await identify(page, `doctor${doctor.id}`);
    await expect(page.locator('[data-visit]').first()).toBeVisible();
    for (const [name, { path, press, shown }] of Object.entries(PAGES)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      if (press) await page.locator(press).first().click();
      await expect(page.locator(shown).first()).toBeVisible();
      await check(page, `doctor-${name}.${language}.${scheme}`);
    }
    await context.close();
  });
}
