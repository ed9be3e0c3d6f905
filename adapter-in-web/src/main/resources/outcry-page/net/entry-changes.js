import { reactionsOf } from "../core/reactions.js";
import { untilAnswered } from "../core/unanswered.js";

const pause = (attempt, failure) =>
  new Promise((resolve) =>
    setTimeout(resolve, failure.retryAfterMs ?? Math.min(3000, 400 * attempt)),
  );

/** Edits, deletions and reactions that are underway in one room. */
export class EntryChanges {
  #api;
  #feed;
  #changed;
  #reactions = new Map();

  /** @param feed whose they are @param {() => void} changed told of each change */
  constructor(api, feed, changed) {
    this.#api = api;
    this.#feed = feed;
    this.#changed = changed;
    /** Edits and deletions that are not answered yet, by seq. */
    this.bySeq = new Map();
    /** Why the last reaction was refused. */
    this.refused = null;
  }

  edit(entry, content) {
    const ask = () => this.#api.put(this.#path(entry.seq), { content, expectedRev: entry.rev });
    const done = () => this.#feed.timeline.get(entry.seq)?.content === content;
    return this.#change(entry.seq, { kind: "edit", content }, ask, done);
  }

  delete(entry) {
    const ask = () => this.#api.delete(this.#path(entry.seq));
    return this.#change(entry.seq, { kind: "delete" }, ask, () => false);
  }

  forget(seq) {
    this.bySeq.delete(seq);
    this.#changed();
  }

  reactionsOf({ seq, reactions }) {
    const underway = new Map();
    for (const { on, emoji } of this.#reactions.get(seq)?.values() ?? []) underway.set(emoji, on);
    return reactionsOf(reactions, underway, this.#feed.me);
  }

  /** Adds one's own or takes it back; of several in a row the last counts, one is asked at a time. */
  async react(entry, emoji) {
    const { seq } = entry;
    const on = !this.reactionsOf(entry).some((each) => each.emoji === emoji && each.own);
    this.refused = null;
    const underway = this.#reactions.get(seq)?.get(emoji);
    if (underway && underway.rev === undefined) {
      underway.on = on;
      return this.#changed();
    }
    const change = { emoji, on };
    if (!this.#reactions.has(seq)) this.#reactions.set(seq, new Map());
    this.#reactions.get(seq).set(emoji, change);
    this.#changed();
    try {
      await this.#ask(seq, change);
      this.heard(this.#feed.timeline.get(seq) ?? { seq, rev: change.rev });
    } catch (failure) {
      this.refused = failure;
      this.#drop(seq, change);
    }
    return this.#changed();
  }

  /** An entry came: what it has is underway no more. */
  heard({ seq, rev, content }) {
    const change = this.bySeq.get(seq);
    if (change?.kind === "edit" && change.content === content) this.bySeq.delete(seq);
    for (const each of this.#reactions.get(seq)?.values() ?? []) {
      if (each.rev <= rev) this.#drop(seq, each);
    }
  }

  async #ask(seq, change) {
    for (;;) {
      const { on, emoji } = change;
      const path = `${this.#path(seq)}/reactions/${encodeURIComponent(emoji)}`;
      const ask = () => (on ? this.#api.put(path) : this.#api.delete(path));
      const { rev } = await untilAnswered(ask, { wait: pause });
      if (change.on !== on) continue;
      change.rev = rev ?? 0;
      return;
    }
  }

  #drop(seq, change) {
    const underway = this.#reactions.get(seq);
    if (underway?.get(change.emoji) === change) underway.delete(change.emoji);
    if (underway?.size === 0) this.#reactions.delete(seq);
  }

  async #change(seq, change, ask, isDone) {
    this.bySeq.set(seq, { ...change, state: "pending" });
    this.#changed();
    try {
      await untilAnswered(ask, { wait: pause });
      this.bySeq.delete(seq);
    } catch (failure) {
      if (isDone()) this.bySeq.delete(seq);
      else this.bySeq.set(seq, { ...change, state: "failed", code: failure.code });
    }
    this.#changed();
  }

  #path(seq) {
    return `/api/rooms/${this.#feed.roomId}/messages/${seq}`;
  }
}
