import { decimals } from "./money.js";

/**
 * What someone typed, in minor units.
 *
 * @returns {number|undefined} none if it is no amount of this currency
 */
export function parseMoney(text, currency) {
  const places = decimals(currency);
  const plain = text.replace(/[\s,_]/g, "");
  const match = /^(\d{1,15})(?:\.(\d*))?$/.exec(plain);
  if (!match || (match[2] ?? "").length > places) return undefined;
  const minor = Number(match[1] + (match[2] ?? "").padEnd(places, "0"));
  return Number.isSafeInteger(minor) && minor > 0 ? minor : undefined;
}
