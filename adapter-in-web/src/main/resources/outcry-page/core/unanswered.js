/**
 * Does something under a key until it is known what became of it. Only answers that are certain end
 * it: without one, the same is asked again after a while.
 */
export async function untilAnswered(ask, { wait, tries = 30 }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (failure) {
      if (isCertain(failure) || attempt === tries) throw failure;
      await wait(attempt, failure);
    }
  }
}

const isCertain = ({ status, code }) =>
  status !== undefined && status !== 0 && status < 500 && status !== 429 && code !== "RATE_LIMITED";

/** What to ask under: a UUID, also where the page is not served securely and the browser has no ready-made one. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
