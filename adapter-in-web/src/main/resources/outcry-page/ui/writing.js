import { outcry } from "../net/outcry.js";

/**
 * What one is about to say in a room: something new, an answer, an edit. Of the host it takes
 * `roomId`, `feed` and `focusComposer`.
 */
export class Writing {
  /** What is edited, and how far: `{entry, draft}`. */
  editing;
  /** The entry that is answered. */
  replyTo;
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  /** In another room. */
  begin() {
    this.editing = undefined;
    this.replyTo = undefined;
  }

  get draft() {
    return this.editing?.draft ?? outcry.kept.get(this.#key, "");
  }

  drafted(text) {
    if (this.editing) {
      this.#become({ editing: { ...this.editing, draft: text } });
      return;
    }
    outcry.kept.set(this.#key, text);
    if (text) this.#host.feed.typing.typed();
  }

  edit(entry) {
    this.#become({ editing: { entry, draft: entry.content } });
  }

  editLast() {
    const { timeline, sending, me } = this.#host.feed;
    if (sending.outbox.items.length > 0) return; // It is not the last.
    const own = timeline.entries.findLast(({ senderId, deletedAt }) => senderId === me && !deletedAt);
    if (own) this.edit(own);
  }

  reply(entry) {
    this.#become({ replyTo: entry });
    this.#host.focusComposer();
  }

  /** From what is answered to what was said before or after it. */
  replyFurther(step) {
    const said = this.#host.feed.timeline.entries.filter(
      ({ type, deletedAt, hidden }) => type !== "SYSTEM" && !deletedAt && !hidden,
    );
    const at = said.findIndex(({ seq }) => seq === this.replyTo?.seq);
    const next = said[(at < 0 ? said.length : at) + step];
    if (next) this.reply(next);
    else if (step > 0) this.giveUp();
  }

  giveUp() {
    this.#become({});
    this.#host.focusComposer();
  }

  /** @returns {boolean} whether it is said anew, not put otherwise */
  say({ content, mentions, uploads }) {
    const { feed } = this.#host;
    if (this.editing) {
      const { entry } = this.editing;
      if (content !== entry.content) feed.changes.edit(entry, content);
      this.giveUp();
      return false;
    }
    outcry.kept.set(this.#key, "");
    feed.sending.say(content, { mentions, replyToSeq: this.replyTo?.seq }, uploads);
    this.#become({});
    return true;
  }

  get #key() {
    return `draft.${this.#host.roomId}`;
  }

  #become({ editing, replyTo }) {
    this.editing = editing;
    this.replyTo = replyTo;
    this.#host.requestUpdate();
  }
}
