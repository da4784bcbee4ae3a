import { expect, test } from 'vitest';
import type { Appointment } from '../../../shared/appointment';
import type { Service } from '../../choices';
import { changesOf, chosenVisit, visitOf } from './visit';

const OLD = { doctor: 1, service: 11, duration_minutes: 45 } as Appointment;

const service = (id: number, doctor: number, name: string, minutes: number) =>
  ({ id, doctor, name, duration_minutes: minutes, is_active: true }) as Service;

const SERVICES = [
  service(11, 1, 'Check-up', 30),
  service(12, 1, 'Long talk', 60),
  service(21, 2, 'Check-up', 30),
  service(31, 3, 'Check-up', 20),
];

test('nothing is told where nothing is another', () => {
  expect(changesOf(OLD, visitOf(OLD))).toEqual({});
});

test('another service brings its length', () => {
  const chosen = chosenVisit(visitOf(OLD), { doctor: 1, service: 12 }, SERVICES);
  expect(chosen).toEqual({ doctor: 1, service: 12, minutes: 60 });
  expect(changesOf(OLD, chosen)).toEqual({ service: 12, duration_minutes: 60 });
});

test('another doctor does the same, as long as it was, where they offer it', () => {
  const chosen = chosenVisit(visitOf(OLD), { doctor: 2 }, SERVICES);
  expect(chosen).toEqual({ doctor: 2, service: 21, minutes: 45 });
  expect(changesOf(OLD, chosen)).toEqual({ doctor: 2, service: 21 });
  expect(chosenVisit(visitOf(OLD), { doctor: 3 }, SERVICES)).toEqual({ doctor: 3, minutes: 45 });
});

test('the way back is no change', () => {
  const there = chosenVisit(visitOf(OLD), { doctor: 2 }, SERVICES);
  const back = chosenVisit(there, { doctor: 1 }, SERVICES);
  expect(changesOf(OLD, back)).toEqual({});
});

test('a visit without a service stays one with another doctor', () => {
  const { service: _none, ...plain } = OLD;
  const chosen = chosenVisit(visitOf(plain as Appointment), { doctor: 2 }, SERVICES);
  expect(changesOf(plain as Appointment, chosen)).toEqual({ doctor: 2 });
});
