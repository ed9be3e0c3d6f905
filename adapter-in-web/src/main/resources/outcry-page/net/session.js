/**
 * Who is signed in on this page. Guests of a demo are so in one tab only, so that each tab may be
 * someone else; others stay signed in, in all tabs.
 */
const KEY = "outcry.session";
const LOCK = "outcry.refresh";

const read = (store) => JSON.parse(store.getItem(KEY) ?? "null");

export class Session extends EventTarget {
  #store = read(sessionStorage) ? sessionStorage : localStorage;
  #refreshing = null;

  get current() {
    return read(this.#store);
  }

  get userId() {
    return this.current?.userId;
  }

  begin(signedIn, { thisTabOnly = false } = {}) {
    this.#store = thisTabOnly ? sessionStorage : localStorage;
    this.#keep(signedIn);
    this.dispatchEvent(new Event("change"));
  }

  end() {
    this.#store.removeItem(KEY);
    this.#store = localStorage;
    this.dispatchEvent(new Event("change"));
  }

  #keep(signedIn) {
    const expiresAt = Date.now() + signedIn.expiresIn * 1000;
    this.#store.setItem(KEY, JSON.stringify({ ...signedIn, expiresAt }));
  }

  /**
   * A token other than `stale`. A refresh token counts once, so only one tab at a time asks.
   *
   * @returns {Promise<string|undefined>} none if the log-in has ended
   */
  async fresh(stale) {
    this.#refreshing ??= this.#inTurn(() => this.#refresh(stale)).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  #inTurn(work) {
    return navigator.locks ? navigator.locks.request(LOCK, work) : work();
  }

  async #refresh(stale) {
    const { token, refreshToken } = this.current ?? {};
    if (!refreshToken) return undefined;
    if (token !== stale) return token;
    const answer = await fetch("/api/auth/refresh", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ refreshToken }),
    });
    if (answer.ok) {
      const renewed = await answer.json();
      this.#keep(renewed);
      return renewed.token;
    }
    if (answer.status === 401) this.end();
    return undefined;
  }
}
