import { expect, test } from 'vitest';

const FILES = import.meta.glob<{ default: object }>('./*/*.json', { eager: true });
const AREAS = [...new Set(Object.keys(FILES).map((file) => file.split('/')[1] ?? ''))];
const OTHERS = ['ar', 'ur'];

const FORM = /_(zero|one|two|few|many|other)$/;

function textsOf(area: string, language: string): object {
  return FILES[`./${area}/${language}.json`]?.default ?? {};
}

function keys(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keys(value, `${before}${key}.`),
  );
}

function text(texts: object, key: string): string {
  return key
    .split('.')
    .reduce((found: object, part) => found[part as never], texts) as unknown as string;
}

const each = (languages: string[]) =>
  AREAS.flatMap((area) => languages.map((language) => [area, language] as const));

test.each(each(OTHERS))('%s: %s says what English says', (area, language) => {
  const plain = (of: string) =>
    [...new Set(keys(textsOf(area, of)).map((key) => key.replace(FORM, '')))].toSorted();
  expect(plain(language)).toEqual(plain('en'));
});

test.each(each(['en', ...OTHERS]))(
  '%s: %s has each number form that its grammar has',
  (area, language) => {
    const own = keys(textsOf(area, language));
    const counted = new Set(
      own.filter((key) => FORM.test(key)).map((key) => key.replace(FORM, '')),
    );
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...counted].flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect(own.filter((key) => FORM.test(key)).toSorted()).toEqual(wanted.toSorted());
  },
);

test.each(each(OTHERS))(
  '%s: %s fills in what English does, and is translated',
  (area, language) => {
    const en = textsOf(area, 'en');
    const holes = (words: string) => [...words.matchAll(/{{\w+}}/g)].map(String).toSorted();
    for (const key of keys(en).filter((one) => !FORM.test(one))) {
      const theirs = text(textsOf(area, language), key);
      expect(holes(theirs), key).toEqual(holes(text(en, key)));
      if (/[a-z]{3}/.test(text(en, key).replace(/{{\w+}}/g, ''))) {
        expect(theirs, key).toMatch(/[\u0600-\u06ff]/);
      }
    }
  },
);

test('no two areas say a thing under one name', () => {
  const names = AREAS.flatMap((area) => Object.keys(textsOf(area, 'en')));
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});
