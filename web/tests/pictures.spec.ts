import { type Clinic, day, expect, openAs, test } from './clinic';
import { atDesk } from './desk';

/** The pictures of the README: `bin/pictures` takes them anew, of a clinic as it is on a usual day. */
const FOLDER = process.env.PICTURES ?? 'build/pictures';
const ZONE = 'Asia/Riyadh';

const PEOPLE = [
  'Noura Al-Salem',
  'Omar Haddad',
  'Fatima Khan',
  'Yusuf Demir',
  'Sara Lindqvist',
  'Bilal Ahmed',
  'Mariam Aziz',
  'Khalid Rahman',
];

const DOCTORS = [
  { name: 'Dr. Layla Mansour', specialty: 'Family medicine', service: 'General check-up' },
  { name: 'Dr. Imran Qureshi', specialty: 'Dermatology', service: 'Skin examination' },
];

test.use({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });

interface Made {
  id: number;
  service: number;
}

/** A doctor with a service and half hours on the mornings and afternoons to come. */
async function doctorOf(clinic: Clinic, dates: string[], about: (typeof DOCTORS)[number]) {
  const doctor = await clinic.post('doctors/', {
    name: about.name,
    specialty: about.specialty,
    time_zone: ZONE,
    consultation_fee: '180.00',
    location: 'Room 4',
  });
  const service = await clinic.post('services/', {
    doctor: doctor.id,
    name: about.service,
    duration_minutes: 30,
    price: '150.00',
  });
  for (const [start_time, end_time] of [
    ['09:00', '12:00'],
    ['13:00', '15:30'],
  ]) {
    await clinic.post('time-slots/bulk_create/', {
      doctor: doctor.id,
      start_date: dates[0],
      end_date: dates.at(-1),
      start_time,
      end_time,
      slot_duration_minutes: 30,
      weekdays: [0, 1, 2, 3, 4],
    });
  }
  return { id: doctor.id, service: service.id } as Made;
}

async function peopleOf(clinic: Clinic): Promise<number[]> {
  const made = [];
  for (const name of PEOPLE) {
    made.push((await clinic.post('patients/', { name, phone: '+442079460123' })).id as number);
  }
  return made;
}

/** The days of next month on which doctors work: all that the pictures show is to come, whenever they are taken. */
function workdays(): string[] {
  const [year = 0, month = 0] = day(0).split('-').map(Number);
  const all = Array.from({ length: 31 }, (_, n) => new Date(Date.UTC(year, month, n + 1)));
  return all
    .filter((date) => date.getUTCMonth() === month % 12 && date.getUTCDay() % 6 !== 0)
    .map((date) => date.toISOString().slice(0, 10));
}

test('pictures of a patient’s, a doctor’s and the desk’s pages', async ({ browser, clinic }) => {
  test.setTimeout(300_000);
  const dates = workdays();
  const usual = dates.slice(4, 10);
  const doctors = [];
  for (const about of DOCTORS) doctors.push(await doctorOf(clinic, dates, about));
  const [first] = doctors as [Made];
  const patients = await peopleOf(clinic);
  await clinic.until(`next-available/?doctor=${first.id}&service=${first.service}`);

  let turn = 0;
  const book = async (of: Made, appointment_date: string, appointment_time: string) => {
    const patient = patients[turn++ % patients.length];
    return clinic.post('appointments/', {
      doctor: of.id,
      patient,
      service: of.service,
      appointment_date,
      appointment_time,
      reason_for_visit: ['Cough for a week', 'Check of blood pressure', 'Rash on the arm'][
        turn % 3
      ],
    });
  };
  const booked = [];
  for (const [n, date] of usual.entries()) {
    for (const time of n % 2 ? ['09:30', '10:00', '13:30'] : ['09:00', '10:30', '11:00', '14:00']) {
      for (const of of n < 3 ? doctors : [first]) booked.push(await book(of, date, time));
    }
  }
  for (const [n, one] of booked.entries()) {
    if (n % 4 !== 3) await clinic.act(one.id, 'confirm');
    if (n % 5 === 0) await clinic.act(one.id, 'payment', { payment_method: 'card' });
    if (n % 9 === 7) await clinic.act(one.id, 'cancel', { cancellation_reason: 'Is well again' });
  }

  // The patient, who has not logged in.
  const patient = await (await browser.newContext()).newPage();
  await patient.goto(`/find/${first.id}?service=${first.service}`);
  await patient.locator(`[data-free][data-date="${usual[2]}"]`).click();
  await expect(patient.locator('button[data-time]').first()).toBeVisible();
  await patient.setViewportSize({ width: 1280, height: 620 });
  await patient.screenshot({ path: `${FOLDER}/pages-patient.png` });

  // The doctor, in the week in which most is booked.
  const doctor = await (await browser.newContext()).newPage();
  await openAs(doctor, '/doctor', `doctor${first.id}`);
  await doctor.goto(`/doctor/calendar?view=week&date=${usual[2]}`);
  await expect(doctor.getByText(PEOPLE[0] ?? '').first()).toBeVisible();
  await doctor.screenshot({ path: `${FOLDER}/pages-doctor.png` });

  // The desk.
  const desk = await (await browser.newContext()).newPage();
  await atDesk(desk, '/desk/appointments?ordering=starts_at');
  await expect(desk.locator('tbody tr').first()).toBeVisible();
  await desk.setViewportSize({ width: 1280, height: 1080 });
  await desk.screenshot({ path: `${FOLDER}/pages-desk.png` });
});
