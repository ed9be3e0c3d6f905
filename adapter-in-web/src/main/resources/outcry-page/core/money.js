const digits = new Map();
const formats = new Map();

/** How many decimals a currency has. */
export function decimals(currency) {
  if (!digits.has(currency)) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    digits.set(currency, format.resolvedOptions().maximumFractionDigits);
  }
  return digits.get(currency);
}

export function formatMoney(minor, currency, language) {
  const places = decimals(currency);
  const shown = minor % 10 ** places === 0 ? 0 : places;
  const key = `${language} ${currency} ${shown}`;
  if (!formats.has(key)) {
    const format = new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: shown,
      maximumFractionDigits: places,
    });
    formats.set(key, format);
  }
  return formats.get(key).format(minor / 10 ** places);
}
