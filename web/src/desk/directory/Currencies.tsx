/** The `list` of fields that name a currency. */
export const CURRENCIES = 'currencies';

/** What may be chosen there; more may be typed. */
export function Currencies() {
  return (
    <datalist id={CURRENCIES}>
      {Intl.supportedValuesOf('currency').map((code) => (
        <option key={code} value={code} />
      ))}
    </datalist>
  );
}
