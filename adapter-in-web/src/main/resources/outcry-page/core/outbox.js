/**
 * What someone wants to say in one room, until it is known to be recorded. One message at a time is
 * on its way, so that they stand in the order in which they were written; what was sent without an
 * answer is sent again under the same key, which the server knows.
 *
 * States: uploading (its files are), waiting, sending, sent (its place is known), failed (with a code).
 */
const MOST_TRIES = 5;
/** Refusals that say when it may be done again, however often. */
const PACED = new Set(["RATE_LIMITED", "SLOW_MODE"]);

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

  /** @param {{files?: object[]}} [more] with files it waits until they are `uploaded` */
  add(content, more = {}) {
    const state = more.files ? "uploading" : "waiting";
    const item = { key: this.newKey(), content, ...more, state, tries: 0, at: this.now() };
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
    if (!first || first.state === "uploading") return undefined;
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

  /** Its files are there, as the server calls them. */
  uploaded(key, attachments) {
    this.#change(key, { state: "waiting", attachments });
  }

  /** One of its files is not taken. */
  notUploaded(key, failure) {
    this.#change(key, { state: "failed", code: failure.code });
  }

  /** The entry itself came. */
  seen(entry) {
    if (!this.#items.some(({ key }) => key === entry.messageKey)) return;
    this.drop(entry.messageKey);
  }

  retry(key) {
    const item = this.#items.find((each) => each.key === key);
    const state = item && lacksFiles(item) ? "uploading" : "waiting";
    this.#change(key, { state, tries: 0, code: undefined });
  }

  drop(key) {
    this.#items = this.#items.filter((item) => item.key !== key);
  }

  /** Those of an earlier visit; files that were not uploaded by then are gone. */
  restore(items) {
    const known = new Set(this.#items.map(({ key }) => key));
    const back = items
      .filter(({ key, state }) => !known.has(key) && state !== "sent")
      .map((item) => ({ ...item, tries: 0, ...stateAfterVisit(item) }));
    this.#items = [...back, ...this.#items];
  }

  /** The first that is neither done nor given up. */
  #first() {
    return this.#items.find(({ state }) => state !== "sent" && state !== "failed");
  }

  #again(item, code, pause) {
    const given = item.tries >= MOST_TRIES && !PACED.has(code);
    this.#change(item.key, given ? { state: "failed", code } : { state: "waiting", code });
    this.#pauseUntil = this.now() + pause;
  }

  #change(key, change) {
    this.#items = this.#items.map((item) => (item.key === key ? { ...item, ...change } : item));
    return this.#items.find((item) => item.key === key);
  }
}

const lacksFiles = ({ files, attachments }) => files !== undefined && attachments === undefined;

function stateAfterVisit(item) {
  if (lacksFiles(item)) return { state: "failed", code: "FILE_GONE" };
  return { state: item.state === "failed" ? "failed" : "waiting" };
}
