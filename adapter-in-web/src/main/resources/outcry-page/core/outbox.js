/**
 * What someone wants to say in one room, until it is known to be recorded. One message at a time is
 * on its way, so that they stand in the order in which they were written; what was sent without an
 * answer is sent again under the same key, which the server knows.
 *
 * States: waiting, sending, sent (its place is known), failed (with a code).
 */
const MOST_TRIES = 5;

export class Outbox {
  #items = [];
  #pauseUntil = 0;

  /** @param {{newKey: () => string, now: () => number, unansweredAfter?: number}} given */
  constructor({ newKey, now, unansweredAfter = 8000 }) {
    this.newKey = newKey;
    this.now = now;
    this.unansweredAfter = unansweredAfter;
  }

  /** All that is not recorded yet, in order. */
  get items() {
    return this.#items;
  }

  add(content, more = {}) {
    const item = { key: this.newKey(), content, ...more, state: "waiting", tries: 0, at: this.now() };
    this.#items = [...this.#items, item];
    return item;
  }

  /** What to send now, if anything. */
  next() {
    if (this.now() < this.#pauseUntil) return undefined;
    const first = this.#first();
    if (first?.state !== "waiting") return undefined;
    return this.#change(first.key, { state: "sending", sentAt: this.now(), tries: first.tries + 1 });
  }

  /** How long until there may be something to do, though nothing happens. */
  get pause() {
    const first = this.#first();
    if (!first) return undefined;
    const until =
      first.state === "sending" ? first.sentAt + this.unansweredAfter : this.#pauseUntil;
    return Math.max(0, until - this.now());
  }

  /** Answers that did not come in time are no longer waited for. */
  tick() {
    for (const item of this.#items) {
      const late = item.state === "sending" && this.now() - item.sentAt >= this.unansweredAfter;
      if (late) this.#again(item, "UNKNOWN", 0);
    }
  }

  /** The line is gone: whether what was on its way arrived is not known. */
  cut() {
    this.#items = this.#items.map((item) =>
      item.state === "sending" ? { ...item, state: "waiting", tries: item.tries - 1 } : item,
    );
  }

  /** What the server says of a message. */
  answer({ messageKey, status, code, retryable, retryAfterMs, seq, rev }) {
    const item = this.#items.find(({ key }) => key === messageKey);
    if (!item) return;
    if (status === "PERSISTED") this.#change(messageKey, { state: "sent", seq, rev });
    else if (status === "FAILED" && retryable) this.#again(item, code, retryAfterMs ?? 1000);
    else if (status === "FAILED") this.#change(messageKey, { state: "failed", code });
  }

  /** The entry itself came. */
  seen(entry) {
    if (!this.#items.some(({ key }) => key === entry.messageKey)) return;
    this.drop(entry.messageKey);
  }

  retry(key) {
    this.#change(key, { state: "waiting", tries: 0, code: undefined });
  }

  drop(key) {
    this.#items = this.#items.filter((item) => item.key !== key);
  }

  /** Those of an earlier visit. */
  restore(items) {
    const known = new Set(this.#items.map(({ key }) => key));
    const back = items
      .filter(({ key, state }) => !known.has(key) && state !== "sent")
      .map((item) => ({ ...item, tries: 0, state: item.state === "failed" ? "failed" : "waiting" }));
    this.#items = [...back, ...this.#items];
  }

  /** The first that is neither done nor given up. */
  #first() {
    return this.#items.find(({ state }) => state === "waiting" || state === "sending");
  }

  #again(item, code, pause) {
    const given = item.tries >= MOST_TRIES && code !== "RATE_LIMITED";
    this.#change(item.key, given ? { state: "failed", code } : { state: "waiting", code });
    this.#pauseUntil = this.now() + pause;
  }

  #change(key, change) {
    this.#items = this.#items.map((item) => (item.key === key ? { ...item, ...change } : item));
    return this.#items.find((item) => item.key === key);
  }
}
