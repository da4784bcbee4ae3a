import { chooseAndLogIn, expect, test } from './clinic';

test.use({ locale: 'ar-SA', viewport: { width: 360, height: 740 } });

test('somebody books in Arabic on a telephone', { tag: '@short' }, async ({ page, clinic }) => {
  const doctor = await clinic.doctor(['09:00']);
  const patient = await clinic.patient();

  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ابحث عن موعد');
  await chooseAndLogIn(page, doctor, '09:00', patient);

  await page.getByLabel('سبب الزيارة').fill('صداع');
  await page.getByRole('button', { name: 'احجز هذا الوقت' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('وصل طلبك إلى العيادة');
  await page.locator('main').getByRole('link', { name: 'مواعيدي' }).click();
  await expect(page.locator('article')).toContainText('بانتظار تأكيد العيادة');
});

test('the provider’s page is in the language, too', async ({ page }) => {
  await page.goto('/my-appointments');
  await page.locator('main').getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await page.locator('#username').fill('nobody');
  await page.locator('#password').fill('wrong');
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.getByRole('alert')).toContainText('كلمة المرور خاطئة');
});
