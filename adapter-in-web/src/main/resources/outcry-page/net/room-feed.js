import { Outbox } from "../core/outbox.js";
import { Timeline } from "../core/timeline.js";
import { untilAnswered } from "../core/unanswered.js";
import { newKey } from "./keys.js";

const PAGE = 40;

/**
 * One room as it is open on the page: what stands in it, what is on its way, who is there. Says
 * `change` whenever any of it is another.
 */
export class RoomFeed extends EventTarget {
  #app;
  #stops = [];
  #timer = 0;
  #catchingUp = null;
  #marked = 0;
  #isOver = false;

  /** @param {{api, connection, session, kept}} app @param {string} roomId */
  constructor(app, roomId) {
    super();
    this.#app = app;
    this.roomId = roomId;
    this.timeline = new Timeline();
    this.outbox = new Outbox({ newKey, now: () => performance.now() });
    this.outbox.restore(app.kept.get(`outbox.${roomId}`, []));
    this.room = null;
    /** Up to where it was read when it was opened. */
    this.readSeq = undefined;
    this.online = new Set();
    /** How far others have read, by person. */
    this.readers = new Map();
    /** Edits and deletions that are not answered yet, by seq. */
    this.changes = new Map();
    /** Why it cannot be shown. */
    this.refusal = null;
  }

  get me() {
    return this.#app.session.userId;
  }

  get isMember() {
    return this.room.members.some(({ userId }) => userId === this.me);
  }

  async open() {
    try {
      await this.#read();
    } catch (failure) {
      if (failure.status !== 0 && failure.status < 500) {
        this.refusal = failure.code;
        return this.#changed();
      }
      this.#timer = setTimeout(() => !this.#isOver && this.open(), 2000);
      return undefined;
    }
    if (this.#isOver) return undefined;
    const { connection } = this.#app;
    const topic = `/topic/room.${this.roomId}`;
    this.#stops = [
      connection.subscribe("/user/queue/acks", (ack) => this.#acknowledged(ack)),
      connection.subscribe(topic, (message) => this.#heard(message), {
        headers: () => ({ "last-rev": String(this.timeline.rev) }),
        onActive: () => this.#pump(),
      }),
    ];
    if (this.isMember) {
      const presence = (event) => this.#presence(event);
      const onActive = () => this.#askWhoIsThere();
      this.#stops.push(connection.subscribe(`${topic}.presence`, presence, { onActive }));
    }
    const onState = () => this.#lineChanged();
    connection.addEventListener("state", onState);
    this.#stops.push(() => connection.removeEventListener("state", onState));
    this.#pump();
    return undefined;
  }

  close() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#stops.forEach((stop) => stop());
  }

  send(content) {
    this.outbox.add(content);
    this.#pump();
  }

  retry(key) {
    this.outbox.retry(key);
    this.#pump();
  }

  discard(key) {
    this.outbox.drop(key);
    this.#changed();
  }

  edit(entry, content) {
    const path = `/api/rooms/${this.roomId}/messages/${entry.seq}`;
    const ask = () => this.#app.api.put(path, { content, expectedRev: entry.rev });
    const done = () => this.timeline.get(entry.seq)?.content === content;
    return this.#change(entry.seq, { kind: "edit", content }, ask, done);
  }

  delete(entry) {
    const path = `/api/rooms/${this.roomId}/messages/${entry.seq}`;
    const ask = () => this.#app.api.delete(path);
    return this.#change(entry.seq, { kind: "delete" }, ask, () => false);
  }

  forgetChange(seq) {
    this.changes.delete(seq);
    this.#changed();
  }

  async older() {
    if (!this.timeline.hasOlder) return;
    const path = `/api/rooms/${this.roomId}/messages?size=${PAGE}&cursor=${this.timeline.firstSeq}`;
    const { messages, hasMore } = await this.#app.api.get(path);
    this.timeline.prepend(messages, hasMore);
    this.#changed();
  }

  async newer() {
    if (this.timeline.atEnd) return;
    const path = `/api/rooms/${this.roomId}/messages?size=${PAGE}&after=${this.timeline.lastSeq}`;
    const { messages, hasMore } = await this.#app.api.get(path);
    this.timeline.append(messages, hasMore);
    this.#changed();
  }

  /** Back to the end of the room. */
  async latest() {
    if (!this.timeline.atEnd) await this.#read();
  }

  /** Everything up to the end was seen. */
  markRead() {
    const seq = this.timeline.lastSeq;
    if (seq <= this.#marked || !this.timeline.atEnd) return;
    if (this.#app.connection.send("/app/chat.read", { roomId: this.roomId, lastReadSeq: seq })) {
      this.#marked = seq;
      this.#app.rooms?.read(this.roomId);
    }
  }

  /** @returns {boolean} whether someone else has read it */
  isRead(seq) {
    return [...this.readers].some(([userId, read]) => userId !== this.me && read >= seq);
  }

  async #read() {
    this.room = await this.#app.api.get(`/api/rooms/${this.roomId}`);
    this.readSeq ??= this.room.readSeq;
    const path = `/api/rooms/${this.roomId}/messages?size=${PAGE}`;
    const { messages, hasMore } = await this.#app.api.get(path);
    this.timeline.reset(messages, { rev: this.room.headRev, hasOlder: hasMore });
    messages.forEach((entry) => this.outbox.seen(entry));
    this.#changed();
  }

  #heard(message) {
    switch (message.event) {
      case undefined:
        this.#entry(message);
        break;
      case "SYNCED":
        this.timeline.syncedTo(message.rev);
        this.#pump();
        break;
      case "HEAD":
        if (!this.timeline.head(message.rev)) this.#catchUp();
        break;
      case "RESYNC_REQUIRED":
        this.#read().catch(() => this.#catchUp());
        break;
      case "READ":
        this.readers.set(message.userId, Math.max(message.seq, this.readers.get(message.userId) ?? 0));
        break;
      case "DRAINING":
        this.#app.connection.draining();
        break;
      default: // Told to those who know what it is.
    }
    this.#changed();
  }

  #entry(entry) {
    const complete = this.timeline.live(entry);
    this.outbox.seen(entry);
    if (!complete) this.#catchUp();
    const change = this.changes.get(entry.seq);
    if (change?.kind === "edit" && change.content === entry.content) this.changes.delete(entry.seq);
    this.dispatchEvent(new CustomEvent("entry", { detail: entry }));
  }

  /** Reads what was missed; one at a time. */
  #catchUp() {
    this.#catchingUp ??= this.#sync()
      .catch(() => {}) // The next entry or head asks again.
      .finally(() => {
        this.#catchingUp = null;
        this.#changed();
      });
  }

  async #sync() {
    for (let more = true; more; ) {
      const path = `/api/rooms/${this.roomId}/sync?afterRev=${this.timeline.rev}&limit=100`;
      let page;
      try {
        page = await this.#app.api.get(path);
      } catch (failure) {
        if (failure.code === "RESYNC_REQUIRED") return this.#read();
        throw failure;
      }
      page.entries.forEach((entry) => {
        this.timeline.merge(entry);
        this.outbox.seen(entry);
      });
      this.timeline.syncedTo(page.hasMore ? (page.entries.at(-1)?.rev ?? page.rev) : page.rev);
      more = page.hasMore;
    }
    return undefined;
  }

  #acknowledged(ack) {
    if (ack.roomId !== this.roomId) return;
    this.outbox.answer(ack);
    this.#pump();
  }

  /** Sends what may leave now, and looks again when more may. */
  #pump() {
    clearTimeout(this.#timer);
    this.outbox.tick();
    const item = this.#app.connection.connected ? this.outbox.next() : undefined;
    if (item) {
      const { key, content } = item;
      this.#app.connection.send("/app/chat.send", { roomId: this.roomId, messageKey: key, content });
    }
    const pause = this.outbox.pause;
    if (pause !== undefined && this.#app.connection.connected) {
      this.#timer = setTimeout(() => this.#pump(), pause + 20);
    }
    this.#changed();
  }

  #lineChanged() {
    if (!this.#app.connection.connected) this.outbox.cut();
    this.#changed();
  }

  async #change(seq, change, ask, isDone) {
    this.changes.set(seq, { ...change, state: "pending" });
    this.#changed();
    try {
      await untilAnswered(ask, { wait: (attempt) => this.#whenConnected(attempt) });
      this.changes.delete(seq);
    } catch (failure) {
      if (isDone()) this.changes.delete(seq);
      else this.changes.set(seq, { ...change, state: "failed", code: failure.code });
    }
    this.#changed();
  }

  #whenConnected(attempt) {
    return new Promise((resolve) => setTimeout(resolve, Math.min(3000, 400 * attempt)));
  }

  async #askWhoIsThere() {
    try {
      this.online = new Set(await this.#app.api.get(`/api/rooms/${this.roomId}/members/online`));
    } catch {
      this.online = new Set(); // Not known; told live from here on.
    }
    this.#changed();
  }

  #presence({ userId, status }) {
    if (userId === undefined) return;
    if (status === "ONLINE") this.online.add(userId);
    else this.online.delete(userId);
    this.#changed();
  }

  #changed() {
    this.#app.kept.set(
      `outbox.${this.roomId}`,
      this.outbox.items.filter(({ state }) => state !== "sent"),
    );
    this.dispatchEvent(new Event("change"));
  }
}
