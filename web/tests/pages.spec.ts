import { type Doctor, day, expect, identify, test } from './clinic';
import { check, LOOKS } from './looks';
import { MORE_PAGES, setUp } from './patient-pages';

/** Every page, and what shows when it is there. */
const PAGES: Record<string, (doctor: Doctor) => { path: string; shown: string }> = {
  find: () => ({ path: '/', shown: 'main li' }),
  times: (doctor) => ({
    path: `/find/${doctor.id}?service=${doctor.service}`,
    shown: 'button[data-time]',
  }),
  book: (doctor) => ({
    path: `/book/${doctor.id}?service=${doctor.service}&date=${day(3)}&time=09:30:00&fold=0&at=${day(3)}T06:30:00Z`,
    shown: 'textarea',
  }),
  mine: () => ({ path: '/my-appointments', shown: 'main article' }),
  cancel: () => ({ path: '/my-appointments', shown: 'main article' }),
  move: () => ({ path: '', shown: 'button[data-time]' }),
  missing: () => ({ path: '/find/999999', shown: 'main h1' }),
};

for (const [language, scheme] of LOOKS) {
  test(`every page in ${language}, ${scheme}: axe finds nothing, no text is cut off`, async ({
    browser,
    clinic,
  }) => {
    test.setTimeout(900_000);
    const doctor = await clinic.doctor(['09:00', '09:30', '10:00', '10:30']);
    const patient = await clinic.patientWithMail();
    const booked = await clinic.booked(patient.name, doctor, '09:00');
    await clinic.paid(booked.id, '50.00');
    const more = await setUp(clinic, patient, doctor);
    const context = await browser.newContext({
      locale: language,
      colorScheme: scheme,
      timezoneId: 'Asia/Karachi',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto('/my-appointments');
    await page.locator('main button').click();
    await expect(page.locator('#username')).toBeVisible();
    await check(page, `log-in.${language}.${scheme}`);
    await identify(page, patient.name);
    await expect(page.locator('main article')).toBeVisible();
    for (const [name, of] of Object.entries(PAGES)) {
      const { path, shown } = of(doctor);
      await page.goto(path || `/my-appointments/${booked.id}/move`);
      await expect(page.locator(shown).first()).toBeVisible();
      if (name === 'cancel') {
        await page.locator('main article button').last().click();
        await expect(page.locator('textarea')).toBeVisible();
      }
      await check(page, `${name}.${language}.${scheme}`);
    }
    for (const [name, of] of Object.entries(MORE_PAGES)) {
      const { path, shown } = of(more);
      await page.goto(path);
      await expect(page.locator(shown).first()).toBeVisible({ timeout: 60_000 });
      await check(page, `${name}.${language}.${scheme}`);
    }
  });
}
