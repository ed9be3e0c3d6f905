import "../i18n/views.js";
import { ApiError } from "./api.js";
import { outcry } from "./outcry.js";

/** Signing in by a provider: one leaves the page for it, and comes back with a code that counts once. */

const BEGUN = "outcry.provider";
const cameBack = /^#(code|error)=/.test(location.hash);

/** Who is here otherwise did not go through with it, also by the browser's own way back. */
const giveUp = () => sessionStorage.removeItem(BEGUN);

if (!cameBack) giveUp();
globalThis.addEventListener("pageshow", ({ persisted }) => persisted && giveUp());

/** @param {"sign-in"|"link"} purpose what one comes back for */
export function leaveFor(id, purpose) {
  sessionStorage.setItem(BEGUN, purpose);
  location.assign(`/oauth2/authorization/${id}`);
}

/**
 * Signs in, or links, whom a provider vouched for. Nothing unless this tab left for it: a link of somebody
 * else's must not sign one in as him.
 *
 * @returns {Promise<{purpose: string, problem: object|undefined}|undefined>}
 */
export async function comeBack() {
  const purpose = sessionStorage.getItem(BEGUN);
  giveUp();
  if (!purpose || !cameBack) return undefined;
  const code = new URLSearchParams(location.hash.slice(1)).get("code");
  history.replaceState(null, "", location.pathname);
  try {
    if (!code) throw new ApiError(0, { code: "DECLINED" });
    if (purpose === "link") await outcry.api.post("/api/auth/oauth2/link", { code });
    else outcry.session.begin(await outcry.api.post("/api/auth/oauth2/token", { code }));
    return { purpose };
  } catch (failure) {
    return { purpose, problem: failure.code === "BAD_CREDENTIALS" ? { code: "CODE_OVER" } : failure };
  }
}
