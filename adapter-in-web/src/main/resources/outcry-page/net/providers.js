/** Signing in by a provider: one leaves the page for it, and comes back with a code that counts once. */

const BEGUN = "outcry.provider";

/** `{id, name}` of each; none where it is not known. */
export async function providers() {
  try {
    return await (await fetch("/outcry/providers")).json();
  } catch {
    return [];
  }
}

/** @param {"sign-in"|"link"} purpose what one comes back for */
export function leaveFor(id, purpose) {
  sessionStorage.setItem(BEGUN, purpose);
  location.assign(`/oauth2/authorization/${id}`);
}

/**
 * What one came back with, once. Nothing unless this tab left for it: a link of somebody else's must not
 * sign one in as him.
 *
 * @returns {{purpose: string, code: string|undefined}|undefined} without a code, one declined there
 */
export function cameBack() {
  const given = new URLSearchParams(location.hash.slice(1));
  const purpose = sessionStorage.getItem(BEGUN);
  sessionStorage.removeItem(BEGUN);
  if (!purpose || !(given.has("code") || given.has("error"))) return undefined;
  history.replaceState(null, "", location.pathname);
  return { purpose, code: given.get("code") ?? undefined };
}

/** Who went back by the browser's own button did not go through with it. */
globalThis.addEventListener("pageshow", ({ persisted }) => persisted && sessionStorage.removeItem(BEGUN));
