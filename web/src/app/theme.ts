import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten shades of the clinic's colour; it is the seventh, on which white text is read. */
export function shades(colour: string): MantineColorsTuple {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = (to: number, share: number) =>
    `#${rgb
      .map((part) => Math.round(part + (to - part) * share))
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')}`;
  const lighter = [0.93, 0.85, 0.7, 0.55, 0.4, 0.2].map((share) => mixed(255, share));
  const darker = [0, 0.12, 0.25, 0.4].map((share) => mixed(0, share));
  return [...lighter, ...darker] as unknown as MantineColorsTuple;
}

export function themeOf(colour: string) {
  return createTheme({
    colors: { clinic: shades(colour) },
    primaryColor: 'clinic',
    primaryShade: { light: 6, dark: 6 },
    fontFamily: 'system-ui, "Noto Sans Arabic", sans-serif',
    headings: { fontFamily: 'system-ui, "Noto Sans Arabic", sans-serif' },
    defaultRadius: 'md',
    respectReducedMotion: true,
    cursorType: 'pointer',
  });
}

/** Mantine's own are too pale to be read by everybody (WCAG 2.2, 1.4.3). */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#58626c', '--mantine-color-placeholder': '#68727c' },
  dark: { '--mantine-color-dimmed': '#a9b3bd', '--mantine-color-placeholder': '#98a2ac' },
});
