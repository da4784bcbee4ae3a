import { defineConfig } from '@playwright/test';

// `bin/web-test` starts a platform of its own and says where it is.
export default defineConfig({
  testDir: 'tests',
  // Pictures are taken, and times are measured, where somebody asks for them: bin/pictures, bin/find-speed
  testIgnore: [
    ...(process.env.PICTURES ? [] : ['pictures.spec.ts']),
    ...(process.env.FIND_SPEED ? [] : ['find-speed.spec.ts']),
  ],
  outputDir: 'build/results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['list']],
  use: {
    baseURL: process.env.GATEWAY ?? 'http://localhost:8080',
    locale: 'en-GB',
    timezoneId: 'Asia/Riyadh',
    screenshot: 'only-on-failure',
    // Debian's: no browser is downloaded.
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
});
