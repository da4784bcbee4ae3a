import { expect, test } from 'vitest';
import { bodyOf, typedOf } from './form';

test('who is new begins with the clinic’s language and zone', () => {
  expect(typedOf(undefined, 'ar', 'Asia/Riyadh')).toMatchObject({
    name: '',
    locale: 'ar',
    time_zone: 'Asia/Riyadh',
  });
});

test('what is empty is nothing, and nothing has blanks around it', () => {
  const typed = {
    ...typedOf(undefined, 'en', 'UTC'),
    name: ' Noura ',
    phone: ' ',
    email: 'a@b.org ',
  };
  expect(bodyOf(typed)).toEqual({
    name: 'Noura',
    date_of_birth: null,
    gender: null,
    email: 'a@b.org',
    phone: null,
    locale: 'en',
    time_zone: 'UTC',
    user_sub: null,
  });
});
