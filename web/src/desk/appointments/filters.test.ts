import { expect, test } from 'vitest';
import { changed, countOf, nextOrdering, queryOf, readFilters } from './filters';

test('an address keeps what means something', () => {
  expect(
    readFilters({
      search: '  heart ',
      status: ['confirmed', 'nonsense', 'pending'],
      date_from: '2026-12-01',
      date_to: 'tomorrow',
      doctor: '7',
      patient: -3,
      is_paid: false,
      ordering: '-doctor',
      page: 2,
      page_size: 33,
    }),
  ).toEqual({
    search: 'heart',
    status: ['pending', 'confirmed'],
    date_from: '2026-12-01',
    doctor: 7,
    is_paid: false,
    ordering: '-doctor',
    page: 2,
  });
});

test('the API gets several values with commas, and no page', () => {
  expect(
    queryOf({ status: ['pending', 'confirmed'], is_paid: true, doctor: 7, page: 3, page_size: 50 }),
  ).toEqual({ status: 'pending,confirmed', is_paid: 'true', doctor: '7' });
});

test('a change begins at the first page', () => {
  expect(changed({ doctor: 7, page: 4 }, { doctor: undefined, status: ['pending'] })).toEqual({
    status: ['pending'],
  });
  expect(countOf({ search: 'x', doctor: 7, is_paid: false, page: 4 })).toBe(2);
});

test('a column orders up, down, and not at all', () => {
  expect(nextOrdering(undefined, 'doctor')).toBe('doctor');
  expect(nextOrdering('doctor', 'doctor')).toBe('-doctor');
  expect(nextOrdering('-doctor', 'doctor')).toBeUndefined();
  expect(nextOrdering('-doctor', 'status')).toBe('status');
});
