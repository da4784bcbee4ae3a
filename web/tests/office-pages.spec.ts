import { check, LOOKS } from './looks';
import { day, expect, type Office, openDesk, test } from './office';

interface Shown {
  doctor: { id: number; name: string };
}

/** Every page of the office, and what shows when it is there. */
const PAGES: Record<string, (of: Shown) => { path: string; shown: string; press?: string }> = {
  slots: () => ({ path: '/desk/slots', shown: 'input[type="date"]' }),
  series: () => ({ path: '/desk/slots?section=series', shown: 'main tbody tr' }),
  overbooked: () => ({ path: '/desk/slots?section=overbooked', shown: 'main [role="tabpanel"] p' }),
  timeOff: () => ({ path: '/desk/slots?section=timeOff', shown: 'main tbody tr' }),
  holidays: () => ({ path: '/desk/slots?section=holidays', shown: 'main tbody tr' }),
  newHoliday: () => ({
    path: '/desk/slots?section=holidays',
    shown: 'main tbody tr',
    press: 'main [role="tabpanel"] button:not([aria-label])',
  }),
  rooms: () => ({ path: '/desk/rooms', shown: '[data-places="room"] tbody tr' }),
  directory: () => ({ path: '/desk/directory', shown: 'main tbody tr' }),
  newDoctor: () => ({ path: '/desk/directory/new', shown: 'main form' }),
  doctor: ({ doctor }) => ({ path: `/desk/directory/${doctor.id}`, shown: 'main tbody tr' }),
  leaving: ({ doctor }) => ({
    path: `/desk/directory/${doctor.id}`,
    shown: 'main tbody tr',
    press: 'main section:last-of-type > button',
  }),
  waitingList: () => ({ path: '/desk/waiting-list', shown: 'main tbody tr' }),
  reminders: () => ({ path: '/desk/reminders', shown: 'main tbody tr' }),
  statistics: ({ doctor }) => ({
    path: `/desk/statistics?doctor=${doctor.id}&from=${day(-1)}&to=${day(7)}`,
    shown: '[data-chart="byDay"] canvas',
  }),
  operations: () => ({ path: '/desk/operations', shown: '[data-service="booking-service"] tbody' }),
};

async function prepare(office: Office): Promise<Shown> {
  const doctor = await office.doctor();
  await office.post('services/', {
    doctor: doctor.id,
    name: 'Check-up',
    duration_minutes: 30,
    price: '120.00',
  });
  const { patient } = await office.booked(doctor.id, '09:00');
  await office.booked(doctor.id, '10:00', 4);
  await office.post('time-slots/recurring/', {
    doctor: doctor.id,
    start_date: day(2),
    recurring_days: '0,2',
    start_time: '15:00',
    end_time: '15:30',
  });
  await office.post('time-off/', { doctor: doctor.id, start_date: day(30), end_date: day(31) });
  const mark = Math.random().toString(36).slice(2, 8);
  const location = await office.post('locations/', { name: `Main building ${mark}` });
  await office.post('rooms/', { location: location.id, name: `Room ${mark}` });
  await office.post('holidays/', {
    name: `Spring cleaning ${mark}`,
    start_date: day(40),
    location: location.id,
  });
  await expect(() =>
    office.post('waiting-list/', { patient, doctor: doctor.id, preferred_date: day(6) }),
  ).toPass({ timeout: 60_000 });
  await expect
    .poll(async () => (await office.get('reminders/')).count, { timeout: 60_000 })
    .toBeGreaterThan(0);
  return { doctor };
}

for (const [language, scheme] of LOOKS) {
  test(`every page of the office in ${language}, ${scheme}: axe finds nothing, no text is cut off`, async ({
    browser,
    office,
  }) => {
    test.setTimeout(600_000);
    const shown = await prepare(office);
    const context = await browser.newContext({
      locale: language,
      colorScheme: scheme,
      timezoneId: 'Asia/Karachi',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await openDesk(page, '/desk/slots');
    for (const [name, of] of Object.entries(PAGES)) {
      const wanted = of(shown);
      await page.goto(wanted.path);
      await expect(page.locator(wanted.shown).first()).toBeVisible();
      if (wanted.press) {
        await page.locator(wanted.press).click();
        const inside = page.getByRole('dialog').locator('[role="status"], input[type="date"]');
        await expect(inside.first()).toBeVisible();
      }
      await check(page, `office-${name}.${language}.${scheme}`);
    }
  });
}
