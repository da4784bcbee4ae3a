import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const KEPT = 'language';
const RIGHT_TO_LEFT = new Set(['ar', 'ur']);

/** Each in its own words, for whoever looks for theirs. */
export const NAMES: Record<string, string> = { en: 'English', ar: 'العربية', ur: 'اردو' };

/** The texts of an area; what all areas say is in the patients'. */
export type Area = 'patient' | 'doctor' | 'desk';

const FILES = import.meta.glob<{ default: object }>('../locales/*/*.json');
const shown = new Set<Area>(['patient']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** The one chosen before, else the first that the browser asks for and there is. */
export function preferred(
  offered: string[],
  kept: string | null,
  asked: readonly string[],
): string {
  if (kept && offered.includes(kept)) return kept;
  const wanted = asked.map((tag) => tag.split('-')[0] ?? '');
  return wanted.find((tag) => offered.includes(tag)) ?? offered[0] ?? 'en';
}

export async function startLanguage(offered: string[]): Promise<void> {
  const language = preferred(offered, localStorage.getItem(KEPT), navigator.languages);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: {},
  });
  await load(language);
  show(language);
}

export async function changeLanguage(language: string): Promise<void> {
  await load(language);
  localStorage.setItem(KEPT, language);
  await i18next.changeLanguage(language);
  show(language);
}

/** Before a page of the area shows. */
export async function loadArea(area: Area): Promise<void> {
  shown.add(area);
  await load(i18next.language);
}

const loaded = new Set<string>();

async function load(language: string): Promise<void> {
  for (const area of shown) {
    const file = `../locales/${area}/${language}.json`;
    if (loaded.has(file)) continue;
    const read = FILES[file];
    if (!read) throw new Error(`no texts of ${area} in ${language}`);
    i18next.addResourceBundle(language, 'translation', (await read()).default, true);
    loaded.add(file);
  }
}

function show(language: string) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
