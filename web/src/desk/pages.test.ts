import { expect, test } from 'vitest';
import { firstPage, type Role } from '../app/roles';
import { isOffice, PAGES } from './pages';

const person = (...roles: Role[]) => ({ roles });

test('the front desk has no figures, no operations, no directory and no hours', () => {
  expect(PAGES.filter((page) => !page.isOffice).map((page) => page.to)).toEqual([
    '/desk/appointments',
    '/desk/queue',
    '/desk/unclosed',
    '/desk/book',
    '/desk/patients',
    '/desk/waiting-list',
    '/desk/reminders',
  ]);
});

test('what is below a page is as the page', () => {
  expect(isOffice('/desk/directory/7')).toBe(true);
  expect(isOffice('/desk/statistics')).toBe(true);
  expect(isOffice('/desk/patients/7/edit')).toBe(false);
  expect(isOffice('/desk/slots-of-all')).toBe(false);
});

test('whoever works at the desk begins there, others on the first page', () => {
  expect(firstPage(person('front_desk'))).toBe('/desk');
  expect(firstPage(person('admin'))).toBe('/desk');
  expect(firstPage(person('patient', 'front_desk'))).toBe('/desk');
  expect(firstPage(person('doctor'))).toBe('/');
  expect(firstPage(person('patient'))).toBe('/');
  expect(firstPage(undefined)).toBe('/');
});
