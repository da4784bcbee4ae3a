/** A number of an address; absent where what stands there is none. */
export const number = (text: unknown): number | undefined => {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
};

/** A date of an address; absent where what stands there is none. */
export const date = (text: unknown): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(String(text)) && !Number.isNaN(Date.parse(String(text)))
    ? String(text)
    : undefined;
