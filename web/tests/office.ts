import { test as base, expect, type Page } from '@playwright/test';
import { day, identify } from './clinic';

const GATEWAY = process.env.GATEWAY ?? 'http://localhost:8080';
const IDENTITY = process.env.IDENTITY ?? 'http://localhost:9000';
const API = `${GATEWAY}/api/appointments/`;

/** What the office's tests prepare and look up, through the API that everybody has. */
export class Office {
  private constructor(private readonly token: string) {}

  static async open(user = 'admin'): Promise<Office> {
    const answer = await fetch(`${IDENTITY}/oauth2/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${user}:demo`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return new Office((await answer.json()).access_token);
  }

  async get(path: string) {
    const answer = await fetch(API + path, { headers: { Authorization: `Bearer ${this.token}` } });
    if (!answer.ok) throw new Error(`${path} ${answer.status}`);
    return answer.json();
  }

  async send(method: string, path: string, body: object) {
    const answer = await fetch(API + path, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${JSON.stringify(told)}`);
    return told;
  }

  post(path: string, body: object) {
    return this.send('POST', path, body);
  }

  /** A doctor in Riyadh without any times. */
  doctor(): Promise<{ id: number; name: string }> {
    return this.post('doctors/', {
      name: `Dr. Huda ${Math.random().toString(36).slice(2, 8)}`,
      specialty: 'Family medicine',
      time_zone: 'Asia/Riyadh',
      consultation_fee: '150.00',
      location: 'Room 7',
    });
  }

  /** An appointment of a new patient, who has an e-mail address and no telephone. */
  async booked(doctor: number, time: string, ahead = 3) {
    await this.post('time-slots/', {
      doctor,
      date: day(ahead),
      start_time: time,
      end_time: `${time.slice(0, 3)}30`,
    });
    await expect
      .poll(async () => (await fetch(`${API}next-available/?doctor=${doctor}`)).status, {
        timeout: 60_000,
      })
      .toBe(200);
    const patient = await this.post('patients/', {
      name: 'Noura Al-Salem',
      email: 'n@example.org',
    });
    const visit = await this.post('appointments/', {
      doctor,
      patient: patient.id,
      appointment_date: day(ahead),
      appointment_time: time,
    });
    return { patient: patient.id as number, appointment: visit.id as number };
  }
}

/** Goes to a page of the front desk, by way of the provider's. */
export async function openDesk(page: Page, path: string) {
  await page.goto(path);
  await page.locator('main button').first().click();
  await identify(page, 'admin');
  await expect(page.locator('main nav a').first()).toBeVisible();
}

/** Chooses a doctor by some of the name. */
export async function chooseDoctor(page: Page, name: string) {
  const picker = page.locator('main input[placeholder*="doctor" i]').first();
  await picker.click();
  await picker.fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
}

export const test = base.extend<{ office: Office }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces
  office: async ({}, use) => use(await Office.open()),
});

export { day, expect };
