import { test as base, expect, type Page } from '@playwright/test';

const GATEWAY = process.env.GATEWAY ?? 'http://localhost:8080';
const IDENTITY = process.env.IDENTITY ?? 'http://localhost:9000';
const INBOX = process.env.INBOX ?? 'http://localhost:8025';

/** A doctor of one test, with a service and free times. */
export interface Doctor {
  id: number;
  name: string;
  service: number;
  serviceName: string;
}

/** The clinic as its administrator sets it up, through the API that everybody has. */
export class Clinic {
  constructor(private readonly token: string) {}

  static async open(): Promise<Clinic> {
    return new Clinic(await tokenOf('admin'));
  }

  /** A doctor in Riyadh with some times on one day, some days ahead, in the order given; rules are the service's. */
  async doctor(
    times: string[],
    daysAhead = 3,
    zone = 'Asia/Riyadh',
    rules: object = {},
  ): Promise<Doctor> {
    const mark = Math.random().toString(36).slice(2, 8);
    const name = `Dr. Salma ${mark}`;
    const doctor = await this.post('doctors/', {
      name,
      specialty: 'Family medicine',
      time_zone: zone,
      consultation_fee: '150.00',
      location: 'Room 7',
    });
    const serviceName = `Check-up ${mark}`;
    const service = await this.post('services/', {
      doctor: doctor.id,
      name: serviceName,
      duration_minutes: 30,
      price: '120.00',
      ...rules,
    });
    await this.open(doctor.id, times, daysAhead);
    if (times.length > 0) {
      await this.until(`next-available/?doctor=${doctor.id}&service=${service.id}`);
    } else {
      await this.known(doctor.id, service.id);
    }
    return { id: doctor.id, name, service: service.id, serviceName };
  }

  /** Half hours of a doctor that can be booked. */
  async open(doctor: number, times: string[], daysAhead = 3) {
    for (const start of times) {
      await this.post('time-slots/', {
        doctor,
        date: day(daysAhead),
        start_time: start,
        end_time: start.endsWith('30')
          ? `${String(Number(start.slice(0, 2)) + 1).padStart(2, '0')}:00`
          : `${start.slice(0, 3)}30`,
      });
    }
  }

  /** Every other week from a date on, with a day that is left out. */
  async series(doctor: number, from: string) {
    return this.post('time-slots/recurring/', {
      doctor,
      start_date: from,
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      exceptions: [from],
      time_slots: [
        { start_time: '16:00', end_time: '16:30', max_appointments: 2 },
        { start_time: '16:30', end_time: '17:00', max_appointments: 2 },
      ],
    });
  }

  /** The name with which a new patient logs in. */
  async patient(): Promise<string> {
    const made = await this.post('patients/', {
      name: 'Noura Al-Salem',
      email: 'noura@example.org',
    });
    return `patient${made.id}`;
  }

  /** One whose letters are read; the name with which they log in, and where they are written to. */
  async patientWithMail(locale = 'en'): Promise<{ name: string; email: string }> {
    const email = `noura.${Math.random().toString(36).slice(2, 10)}@example.org`;
    const made = await this.post('patients/', { name: 'Noura Al-Salem', email, locale });
    return { name: `patient${made.id}`, email };
  }

  /** The address for a purpose in the newest letter that has one, of those whose subject has these words. */
  async link(email: string, subject: string, purpose: string): Promise<string> {
    let found = '';
    await expect
      .poll(
        async () => {
          const answer = await fetch(`${INBOX}/api/messages?to=${encodeURIComponent(email)}`);
          const mails = (await answer.json()) as { subject: string }[];
          const letter = JSON.stringify(mails.filter((mail) => mail.subject.includes(subject)));
          found = new RegExp(`/link#${purpose}\\.[\\w.-]+`).exec(letter)?.[0] ?? '';
          return found;
        },
        { timeout: 60_000 },
      )
      .not.toBe('');
    return found;
  }

  /** The letter whose subject has these words, as soon as it is there. */
  async letter(email: string, subject: string): Promise<string> {
    let found = '';
    await expect
      .poll(
        async () => {
          const answer = await fetch(`${INBOX}/api/messages?to=${encodeURIComponent(email)}`);
          const mails = (await answer.json()) as { subject: string }[];
          const letter = mails.find((mail) => mail.subject.includes(subject));
          found = letter ? JSON.stringify(letter) : '';
          return found;
        },
        { timeout: 60_000 },
      )
      .not.toBe('');
    return found;
  }

  async confirmed(appointment: number) {
    return this.post(`appointments/${appointment}/confirm/`, {});
  }

  /** A part of the fee, so that there is a receipt. */
  async paid(appointment: number, amount: string) {
    return this.post(`appointments/${appointment}/payment/`, { amount, payment_method: 'cash' });
  }

  /** What a patient books, not in a browser. */
  async booked(patient: string, doctor: Doctor, time: string, daysAhead = 3, texts: object = {}) {
    return new Clinic(await tokenOf(patient)).post('appointments/', {
      doctor: doctor.id,
      service: doctor.service,
      appointment_date: day(daysAhead),
      appointment_time: time,
      ...texts,
    });
  }

  /** What the API answers, as JSON. */
  async get(path: string) {
    return (await this.ask(path)).json();
  }

  /** The same as it came. */
  async ask(path: string): Promise<Response> {
    const answer = await fetch(`${GATEWAY}/api/appointments/${path}`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async cancelled(patient: string, appointment: number) {
    return new Clinic(await tokenOf(patient)).post(`appointments/${appointment}/cancel/`, {
      cancellation_reason: 'I am well again',
    });
  }

  /** Joins the waiting list, not in a browser. */
  async waits(patient: string, doctor: Doctor, daysAhead = 3) {
    return new Clinic(await tokenOf(patient)).post('waiting-list/', {
      doctor: doctor.id,
      preferred_date: day(daysAhead),
    });
  }

  async declines(patient: string, entry: number) {
    return new Clinic(await tokenOf(patient)).post(`waiting-list/${entry}/decline/`, {});
  }

  /** What the clinic books at an instant, in a slot or not; confirmed unless told. */
  async visit(patient: string, doctor: Doctor, at: Date, zone: string, isConfirmed = true) {
    const booked = await this.post('appointments/', quarter(patient, doctor, at, zone));
    return isConfirmed ? this.act(booked.id, 'confirm') : booked;
  }

  /** Who came without an appointment, to a visit that may have begun: they are there. */
  async walkIn(patient: string, doctor: Doctor, at: Date, zone: string) {
    return this.post('appointments/', {
      ...quarter(patient, doctor, at, zone),
      booking_method: 'walk_in',
      off_slot: true,
    });
  }

  /** Does something with an appointment, not in a browser. */
  async act(appointment: number, action: string, body: object = {}) {
    return this.post(`appointments/${appointment}/${action}/`, body);
  }

  /** Booking has heard of them. */
  private async known(doctor: number, service: number) {
    const path = `${GATEWAY}/api/appointments/next-available/?doctor=${doctor}&service=${service}`;
    await expect
      .poll(async () => (await (await fetch(path)).json()).errors, { timeout: 60_000 })
      .toBe(undefined);
  }

  /** Until everybody is answered that. */
  async until(path: string) {
    await expect
      .poll(async () => (await fetch(`${GATEWAY}/api/appointments/${path}`)).status, {
        timeout: 60_000,
      })
      .toBe(200);
  }

  /** What an administrator, or whoever's token this is, sends. */
  async post(path: string, body: object) {
    const headers = {
      Authorization: `Bearer ${this.token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    };
    const send = () =>
      fetch(`${GATEWAY}/api/appointments/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
    let answer = await send();
    // A platform that has just come up may be too busy for a moment, and says so.
    for (let tries = 0; tries < 10 && answer.status === 503; tries++) answer = await send();
    const told = await answer.json();
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${JSON.stringify(told)}`);
    return told;
  }
}

/** A visit of a quarter of an hour at an instant, as it is booked. */
function quarter(patient: string, doctor: Doctor, at: Date, zone: string) {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return {
    doctor: doctor.id,
    patient: Number(patient.replace('patient', '')),
    appointment_date: local.slice(0, 10),
    appointment_time: local.slice(11),
    duration_minutes: 15,
    reason_for_visit: 'Cough',
  };
}

async function tokenOf(user: string): Promise<string> {
  const answer = await fetch(`${IDENTITY}/oauth2/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${user}:demo`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return (await answer.json()).access_token;
}

/** A date of the doctor's, so many days ahead. */
export function day(ahead: number): string {
  const then = new Date(Date.now() + ahead * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Riyadh' }).format(then);
}

/** A zone in which it is about noon now: whatever is within the next hours is today there. */
export function zoneAtNoon(): string {
  const zones = ['Pacific/Auckland', 'Asia/Tokyo', 'Asia/Karachi', 'Asia/Riyadh', 'Europe/London'];
  zones.push('America/Sao_Paulo', 'America/Chicago', 'Pacific/Honolulu', 'Asia/Dhaka');
  const fromNoon = (zone: string) => {
    const time = new Date().toLocaleTimeString('sv-SE', { timeZone: zone });
    return Math.abs(12 * 60 - (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))));
  };
  return zones.toSorted((a, b) => fromNoon(a) - fromNoon(b))[0] ?? 'UTC';
}

/** Fills in the provider's page. */
export async function identify(page: Page, user: string) {
  await page.locator('#username').fill(user);
  await page.locator('#password').fill('demo');
  await page.locator('form button').click();
}

/** Goes to when a doctor is free for their service. */
export async function openTimes(page: Page, doctor: Doctor) {
  await page.goto(`/find/${doctor.id}?service=${doctor.service}`);
}

/** A time of the day that shows. */
export function timeButton(page: Page, start: string) {
  return page.locator(`button[data-time="${start}:00"]`);
}

/** From the times to the form, by way of the provider's page. */
export async function chooseAndLogIn(page: Page, doctor: Doctor, start: string, user: string) {
  await openTimes(page, doctor);
  await timeButton(page, start).click();
  await page.locator('main button', { hasText: /Log in|تسجيل الدخول|لاگ اِن/ }).click();
  await identify(page, user);
  await expect(page).toHaveURL(/\/book\//);
}

/** Goes to a page of doctors or of the desk, by way of the provider's page. */
export async function openAs(page: Page, path: string, user: string) {
  await page.goto(path);
  await page.locator('main').getByRole('button').click();
  await identify(page, user);
  await page.waitForURL((url) => url.pathname === path.replace(/\?.*/, ''));
}

export const test = base.extend<{ clinic: Clinic }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces
  clinic: async ({}, use) => use(await Clinic.open()),
});

export { expect };
