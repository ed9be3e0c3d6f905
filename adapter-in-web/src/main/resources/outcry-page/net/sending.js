import { Outbox } from "../core/outbox.js";
import { newKey } from "../core/unanswered.js";

/** What one says in a room until it is recorded, with the files that go along; it survives a reload of the tab. */
export class Sending {
  #app;
  #roomId;
  #changed;
  #timer = 0;

  /** @param {() => void} changed told of each change */
  constructor(app, roomId, changed) {
    this.#app = app;
    this.#roomId = roomId;
    this.#changed = changed;
    this.outbox = new Outbox({ newKey, now: () => performance.now() });
    this.outbox.restore(app.kept.get(this.#key, []));
    /** Files of what is in the outbox, by key. */
    this.uploads = new Map();
  }

  /**
   * @param {{replyToSeq?: number, mentions?: string[]}} [more]
   * @param {Upload[]} [uploads] files that are on their way or there
   */
  say(content, more, uploads = []) {
    const files = uploads.map(({ file }) => ({ name: file.name }));
    const { key } = this.outbox.add(content, uploads.length > 0 ? { ...more, files } : more);
    if (uploads.length > 0) this.#upload(key, uploads);
    this.pump();
  }

  retry(key) {
    this.outbox.retry(key);
    const uploads = this.uploads.get(key);
    if (uploads) {
      uploads.filter(({ state }) => state === "failed").forEach((each) => each.start());
      this.#upload(key, uploads);
    }
    this.pump();
  }

  discard(key) {
    this.outbox.drop(key);
    this.#keep();
  }

  /** The entry itself came. */
  seen(entry) {
    const before = this.outbox.items;
    this.outbox.seen(entry);
    if (this.outbox.items !== before) this.#keep();
  }

  acknowledged(ack) {
    this.outbox.answer(ack);
    this.pump();
  }

  /** The line is gone. */
  cut() {
    this.outbox.cut();
    this.#keep();
  }

  close() {
    clearTimeout(this.#timer);
  }

  /** Sends what may leave now, and looks again when more may. */
  pump() {
    clearTimeout(this.#timer);
    this.outbox.tick();
    const { connection } = this.#app;
    const item = connection.connected ? this.outbox.next() : undefined;
    if (item) connection.send("/app/chat.send", this.#message(item));
    const { pause } = this.outbox;
    if (pause !== undefined && connection.connected) {
      this.#timer = setTimeout(() => this.pump(), pause + 20);
    }
    this.#keep();
  }

  #message({ key: messageKey, content, replyToSeq, mentions, attachments }) {
    const said = content === "" ? undefined : content;
    const attachmentIds = attachments?.map(({ id }) => id);
    return { roomId: this.#roomId, messageKey, content: said, replyToSeq, mentions, attachmentIds };
  }

  async #upload(key, uploads) {
    this.uploads.set(key, uploads);
    uploads.forEach((each) => each.addEventListener("change", this.#changed));
    await Promise.all(uploads.map(({ finished }) => finished));
    const failed = uploads.find(({ state }) => state === "failed");
    if (failed) this.outbox.notUploaded(key, failed.failure);
    else this.outbox.uploaded(key, uploads.map(({ attachment }) => attachment));
    this.pump();
  }

  /** What a reload must not lose; files of messages that are recorded or given up are let go. */
  #keep() {
    const { items } = this.outbox;
    const keys = new Set(items.map(({ key }) => key));
    for (const [key, uploads] of this.uploads) {
      if (keys.has(key)) continue;
      this.uploads.delete(key);
      uploads.forEach((each) => each.release());
    }
    this.#app.kept.set(this.#key, items.filter(({ state }) => state !== "sent"));
    this.#changed();
  }

  get #key() {
    return `outbox.${this.#roomId}`;
  }
}
