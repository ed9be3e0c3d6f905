import { Outbox } from "../core/outbox.js";
import { Timeline } from "../core/timeline.js";
import { EntryChanges } from "./entry-changes.js";
import { newKey } from "./keys.js";
import { Quotes } from "./quotes.js";
import { Typing } from "./typing.js";

const PAGE = 40;
/** Refusals by which one learns that the room, or one's place in it, is another. */
const OF_ONESELF = new Set(["MUTED", "ROOM_FROZEN", "ROOM_NOT_FOUND", "SLOW_MODE"]);
const ASK_WHILE_MUTED = 10000;
/** Notes after which the room, or who is in it, is another. */
const OF_THE_ROOM = new Set(["ENTER", "LEAVE", "ROLE", "RENAMED", "SLOW_MODE", "FROZEN", "UNFROZEN"]);

/**
 * One room as it is open on the page: what stands in it, what is on its way, who is there. Says
 * `change` whenever any of it is another.
 */
export class RoomFeed extends EventTarget {
  #app;
  #stops = [];
  #timer = 0;
  #muteTimer = 0;
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
    /** Files of what is in the outbox, by key. */
    this.uploads = new Map();
    this.room = null;
    /** Up to where it was read when it was opened. */
    this.readSeq = undefined;
    this.online = new Set();
    /** How far others have read, by person. */
    this.readers = new Map();
    const changed = () => this.#changed();
    this.changes = new EntryChanges(app.api, this, changed);
    this.quotes = new Quotes((seq) => this.#readOne(seq), changed);
    const tell = () => app.connection.send("/app/chat.typing", { roomId });
    this.typing = new Typing(tell, changed);
    /** Why it cannot be shown. */
    this.refusal = null;
  }

  get me() {
    return this.#app.session.userId;
  }

  get isMember() {
    return this.own !== undefined;
  }

  /** One's own membership. */
  get own() {
    return this.room?.members.find(({ userId }) => userId === this.me);
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
        onActive: () => {
          this.look();
          this.#pump();
        },
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

  /** Whether somebody has it before his eyes: others see that, and he is told nothing anew. */
  look(isSeen = !document.hidden) {
    const destination = `/app/room.${isSeen ? "enter" : "leave-view"}`;
    if (this.#stops.length > 0) this.#app.connection.send(destination, { roomId: this.roomId });
  }

  close() {
    this.look(false);
    this.#isOver = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#muteTimer);
    this.typing.close();
    this.#stops.forEach((stop) => stop());
  }

  /**
   * @param {{replyToSeq?: number, mentions?: string[]}} [more]
   * @param {Upload[]} [uploads] files that are on their way or there
   */
  send(content, more, uploads = []) {
    const files = uploads.map(({ file }) => ({ name: file.name }));
    const { key } = this.outbox.add(content, uploads.length > 0 ? { ...more, files } : more);
    if (uploads.length > 0) this.#upload(key, uploads);
    this.#pump();
  }

  retry(key) {
    this.outbox.retry(key);
    const uploads = this.uploads.get(key);
    if (uploads) {
      uploads.filter(({ state }) => state === "failed").forEach((each) => each.start());
      this.#upload(key, uploads);
    }
    this.#pump();
  }

  discard(key) {
    this.outbox.drop(key);
    this.#changed();
  }

  async #upload(key, uploads) {
    this.uploads.set(key, uploads);
    uploads.forEach((each) => each.addEventListener("change", this.#uploadChanged));
    await Promise.all(uploads.map(({ finished }) => finished));
    const failed = uploads.find(({ state }) => state === "failed");
    if (failed) this.outbox.notUploaded(key, failed.failure);
    else this.outbox.uploaded(key, uploads.map(({ attachment }) => attachment));
    this.#pump();
  }

  #uploadChanged = () => this.#changed();

  /** Those of messages that are recorded or given up. */
  #releaseUploads() {
    const keys = new Set(this.outbox.items.map(({ key }) => key));
    for (const [key, uploads] of this.uploads) {
      if (keys.has(key)) continue;
      this.uploads.delete(key);
      uploads.forEach((each) => each.release());
    }
  }

  /** What stands there, also outside the window; nothing as long as it is not known. */
  entryAt(seq) {
    return this.timeline.get(seq) ?? this.quotes.get(seq);
  }

  /** Moves the window to where that is, unless it is there. */
  async showAround(seq) {
    if (this.timeline.get(seq)) return;
    const path = `/api/rooms/${this.roomId}/messages?size=${PAGE}&cursor=${seq + PAGE / 2}`;
    const { messages, hasMore } = await this.#app.api.get(path);
    const { rev, headSeq } = this.timeline;
    const atEnd = messages.at(-1)?.seq >= headSeq;
    this.timeline.reset(messages, { rev, hasOlder: hasMore, atEnd });
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
      this.#app.readRoom(this.roomId, seq);
    }
  }

  /** @returns {boolean} whether someone else has read it */
  isRead(seq) {
    return [...this.readers].some(([userId, read]) => userId !== this.me && read >= seq);
  }

  /** The room and its people anew, as after a change of either. */
  async refresh() {
    try {
      this.room = await this.#app.api.get(`/api/rooms/${this.roomId}`);
    } catch (failure) {
      if (failure.code === "ROOM_NOT_FOUND") this.refusal = failure.code;
    }
    this.#watchMute();
    this.#changed();
  }

  get isMuted() {
    const { mutedUntil } = this.own ?? {};
    return mutedUntil !== undefined && Date.parse(mutedUntil) > this.#app.clock.now();
  }

  /** The end of a silence is not told. */
  #watchMute() {
    clearTimeout(this.#muteTimer);
    if (this.#isOver || !this.isMuted) return;
    const left = Date.parse(this.own.mutedUntil) - this.#app.clock.now();
    this.#muteTimer = setTimeout(() => this.refresh(), Math.min(left + 100, ASK_WHILE_MUTED));
  }

  async #readOne(seq) {
    const path = `/api/rooms/${this.roomId}/messages?size=1&cursor=${seq + 1}`;
    const { messages } = await this.#app.api.get(path);
    return messages[0];
  }

  async #read() {
    this.room = await this.#app.api.get(`/api/rooms/${this.roomId}`);
    this.readSeq ??= this.room.readSeq;
    this.#watchMute();
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
      case "TYPING":
        if (message.userId !== this.me) this.typing.heard(message.userId);
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
    this.changes.heard(entry);
    this.quotes.heard(entry);
    this.typing.stopped(entry.senderId);
    if (OF_THE_ROOM.has(entry.code)) this.refresh();
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
        this.changes.heard(entry);
        this.quotes.heard(entry);
      });
      this.timeline.syncedTo(page.hasMore ? (page.entries.at(-1)?.rev ?? page.rev) : page.rev);
      more = page.hasMore;
    }
    return undefined;
  }

  #acknowledged(ack) {
    if (ack.roomId !== this.roomId) return;
    this.outbox.answer(ack);
    if (OF_ONESELF.has(ack.code)) this.refresh();
    this.#pump();
  }

  /** Sends what may leave now, and looks again when more may. */
  #pump() {
    clearTimeout(this.#timer);
    this.outbox.tick();
    const item = this.#app.connection.connected ? this.outbox.next() : undefined;
    if (item) {
      const { key: messageKey, content, replyToSeq, mentions, attachments } = item;
      const more = { replyToSeq, mentions, attachmentIds: attachments?.map(({ id }) => id) };
      const said = content === "" ? undefined : content;
      const message = { roomId: this.roomId, messageKey, content: said, ...more };
      this.#app.connection.send("/app/chat.send", message);
    }
    const pause = this.outbox.pause;
    if (pause !== undefined && this.#app.connection.connected) {
      this.#timer = setTimeout(() => this.#pump(), pause + 20);
    }
    this.#changed();
  }

  #lineChanged() {
    if (!this.#app.connection.connected) {
      this.outbox.cut();
      this.#marked = 0; // It may not have arrived.
    }
    this.#changed();
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
    this.#releaseUploads();
    this.#app.kept.set(
      `outbox.${this.roomId}`,
      this.outbox.items.filter(({ state }) => state !== "sent"),
    );
    this.dispatchEvent(new Event("change"));
  }
}
