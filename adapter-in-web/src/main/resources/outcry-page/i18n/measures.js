import { words } from "./words.js";

/** A size as people say it. */
export function bytes(size) {
  const unit = size < 1024 ? 0 : size < 1 << 20 ? 1 : 2;
  const value = new Intl.NumberFormat(words.language, { maximumFractionDigits: unit === 2 ? 1 : 0 });
  return `${value.format(size / 1024 ** unit)} ${["B", "KB", "MB"][unit]}`;
}

/** A length of time as people say it. @param {"minute"|"hour"|"day"} unit */
export function length(n, unit) {
  return new Intl.NumberFormat(words.language, { style: "unit", unit, unitDisplay: "long" }).format(n);
}
