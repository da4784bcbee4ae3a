import { expect, test } from 'vitest';
import type { Choice, Doctor, Service } from '../find/queries';
import { chargesOf } from './charges';

const NONE = {
  currency: null,
  deposit_amount: null,
  cancellation_fee_amount: null,
  cancellation_fee_percent: null,
  cancellation_fee_minutes: 60,
  no_show_fee: false,
};

const choice = (doctor: Partial<Doctor>, service?: Partial<Service>) =>
  ({
    doctor: { ...NONE, fee_currency: 'SAR', ...doctor },
    service: service && { ...NONE, ...service },
  }) as Choice;

test('nothing is asked for until somebody says so', () => {
  expect(chargesOf(choice({}, {}))).toEqual({ currency: 'SAR', deposit: null, fee: null });
});

test.each<[string, Partial<Doctor>, Partial<Service> | undefined, string | null]>([
  ['the doctor’s', { deposit_amount: '20.00' }, undefined, '20.00'],
  ['the doctor’s for a service', { deposit_amount: '20.00' }, {}, '20.00'],
  ['the service’s', { deposit_amount: '20.00' }, { deposit_amount: '5.00' }, '5.00'],
  ['none where the service says so', { deposit_amount: '20.00' }, { deposit_amount: '0.00' }, null],
  ['none in another currency', { deposit_amount: '20.00' }, { currency: 'KWD' }, null],
])('a deposit: %s', (_, doctor, service, expected) => {
  expect(chargesOf(choice(doctor, service)).deposit).toBe(expected);
});

test.each<[string, Partial<Doctor>, Partial<Service> | undefined, unknown]>([
  ['the doctor’s', { cancellation_fee_amount: '20.00' }, {}, { amount: '20.00', percent: null }],
  [
    'the service’s share',
    { cancellation_fee_amount: '20.00' },
    { cancellation_fee_percent: 50 },
    { amount: null, percent: 50 },
  ],
  [
    'a doctor’s share in another currency',
    { cancellation_fee_percent: 25 },
    { currency: 'KWD' },
    { amount: null, percent: 25 },
  ],
])('a fee: %s', (_, doctor, service, expected) => {
  expect(chargesOf(choice(doctor, service)).fee).toMatchObject(expected as object);
});

test.each<[string, Partial<Doctor>, Partial<Service>]>([
  ['of an amount in another currency', { cancellation_fee_amount: '20.00' }, { currency: 'KWD' }],
  [
    'where the service says none',
    { cancellation_fee_percent: 25 },
    { cancellation_fee_percent: 0 },
  ],
])('no fee %s', (_, doctor, service) => {
  expect(chargesOf(choice(doctor, service)).fee).toBeNull();
});
