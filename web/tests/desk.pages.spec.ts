import { expect, test, zoneAtNoon } from './clinic';
import { atDesk } from './desk';
import { check, LOOKS } from './looks';

for (const [language, scheme] of LOOKS) {
  test(`every page of the desk in ${language}, ${scheme}: axe finds nothing, no text is cut off`, async ({
    browser,
    clinic,
  }) => {
    test.setTimeout(600_000);
    const doctor = await clinic.doctor(['09:00', '09:30', '10:00', '10:30']);
    const patient = await clinic.patient();
    const id = patient.replace('patient', '');
    const booked = await clinic.booked(patient, doctor, '09:00');
    // It ends while the other pages are looked at, and nobody closes it.
    const busy = await clinic.doctor([], 0, zoneAtNoon());
    const begun = new Date(Date.now() - 13 * 60_000);
    const there = await clinic.walkIn(await clinic.patient(), busy, begun, zoneAtNoon());
    await clinic.booked(await clinic.patient(), doctor, '09:30');
    await clinic.post(`appointments/${booked.id}/confirm`, {});
    await clinic.post(`appointments/${booked.id}/payment`, { payment_method: 'cash', amount: 50 });
    await clinic.post(`appointments/${booked.id}/payment`, { payment_method: 'card' });
    await clinic.post(`appointments/${booked.id}/refund`, { amount: 20, reason: 'Came late' });
    const context = await browser.newContext({
      locale: language,
      colorScheme: scheme,
      timezoneId: 'Asia/Karachi',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const list = `/desk/appointments?doctor=${doctor.id}`;
    const look = (name: string) => check(page, `desk-${name}.${language}.${scheme}`);
    const visit = async (name: string, path: string, shown: string) => {
      await page.goto(path);
      await expect(page.locator(shown).first()).toBeVisible();
      await look(name);
    };
    await atDesk(page, list);
    await expect(page.locator('tbody tr')).toHaveCount(2);
    await look('appointments');
    await page.locator('tbody input[type=checkbox]').first().check();
    await page.locator('summary').nth(0).click();
    await page.locator('summary').nth(1).click();
    await page.locator('[role=group] button').nth(2).click();
    await expect(page.locator('[role=dialog] textarea')).toBeVisible();
    await look('bulk');
    await page.locator('[role=dialog] textarea').fill('x');
    await page.locator('[role=dialog] button[type=submit]').click();
    await expect(page.locator('[data-result]').first()).toBeVisible();
    await look('bulk-results');
    await visit('appointment', `/desk/appointments/${booked.id}`, '[data-entry="message"]');
    await expect(page.locator('[data-payment]')).toHaveCount(3);
    await page
      .locator('button[data-action="complete"], button[data-action="refund"]')
      .first()
      .click();
    await expect(page.locator('[role=dialog]')).toBeVisible();
    await look('action');
    await page.keyboard.press('Escape');
    await page.locator('button[data-action="refund"]').click();
    await expect(page.locator('[role=dialog] textarea')).toBeVisible();
    await look('refund');
    await visit('appointment-missing', '/desk/appointments/999999999', '[role=alert]');
    await visit('patients', '/desk/patients', 'tbody tr');
    await visit('patient', `/desk/patients/${id}`, 'tbody tr');
    await page.locator('main button').last().click();
    await expect(page.locator('[role=dialog] [data-live]')).toBeVisible();
    await look('patient-close');
    await visit('patient-edit', `/desk/patients/${id}/edit`, 'form');
    await visit('patient-new', '/desk/patients/new', 'form');
    await visit('book', `/desk/book?patient=${id}&doctor=${doctor.id}`, 'button[data-time]');
    await page.locator('input[type=radio]').nth(1).check();
    await expect(page.locator('[role=alert]')).toBeVisible();
    await look('book-now');
    await visit('book-who', '/desk/book', '#who');
    const other = await clinic.booked(await clinic.patient(), doctor, '10:00');
    await visit('move', `/desk/appointments/${other.id}/move`, 'button[data-time]');
    await visit('queue', `/desk/queue?doctor=${busy.id}`, 'tbody tr');
    await expect
      .poll(async () => (await clinic.get(`appointments/unclosed/?doctor=${busy.id}`)).count, {
        timeout: 120_000,
      })
      .toBe(1);
    await visit('unclosed', `/desk/unclosed?doctor=${busy.id}`, 'tbody tr');
    await page.goto(`/desk/appointments/${there.id}`);
    await page.locator('button[data-action="undo"]').click();
    await expect(page.locator('[role=dialog] textarea')).toBeVisible();
    await look('undo');
  });
}
