import { Timeline } from "../core/timeline.js";
import { EntryChanges } from "./entry-changes.js";
import { Present, Typing } from "./presence.js";
import { Quotes } from "./quotes.js";
import { Sending } from "./sending.js";

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
    this.room = null;
    /** Up to where it was read when it was opened. */
    this.readSeq = undefined;
    /** How far others have read, by person. */
    this.readers = new Map();
    const changed = () => this.#changed();
    this.sending = new Sending(app, roomId, changed);
    this.present = new Present(app, roomId, changed);
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
          this.sending.pump();
        },
      }),
    ];
    if (this.isMember) this.#stops.push(this.present.watch());
    const onState = () => this.#lineChanged();
    connection.addEventListener("state", onState);
    this.#stops.push(() => connection.removeEventListener("state", onState));
    this.sending.pump();
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
    this.sending.close();
    this.typing.close();
    this.#stops.forEach((stop) => stop());
  }

  /** What stands there, also outside the window; nothing as long as it is not known. */
  entryAt(seq) {
    return this.timeline.get(seq) ?? this.quotes.get(seq);
  }

  /** Moves the window to where that is, unless it is there. */
  async showAround(seq) {
    if (this.timeline.get(seq)) return;
    const { messages, hasMore } = await this.#page(PAGE, `&cursor=${seq + PAGE / 2}`);
    const { rev, headSeq } = this.timeline;
    const atEnd = messages.at(-1)?.seq >= headSeq;
    this.timeline.reset(messages, { rev, hasOlder: hasMore, atEnd });
    this.#changed();
  }

  async older() {
    if (!this.timeline.hasOlder) return;
    const { messages, hasMore } = await this.#page(PAGE, `&cursor=${this.timeline.firstSeq}`);
    this.timeline.prepend(messages, hasMore);
    this.#changed();
  }

  async newer() {
    if (this.timeline.atEnd) return;
    const { messages, hasMore } = await this.#page(PAGE, `&after=${this.timeline.lastSeq}`);
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
    const { messages } = await this.#page(1, `&cursor=${seq + 1}`);
    return messages[0];
  }

  #page(size, place = "") {
    return this.#app.api.get(`/api/rooms/${this.roomId}/messages?size=${size}${place}`);
  }

  async #read() {
    this.room = await this.#app.api.get(`/api/rooms/${this.roomId}`);
    this.readSeq ??= this.room.readSeq;
    this.#watchMute();
    const { messages, hasMore } = await this.#page(PAGE);
    this.timeline.reset(messages, { rev: this.room.headRev, hasOlder: hasMore });
    messages.forEach((entry) => this.sending.seen(entry));
    this.#changed();
  }

  #heard(message) {
    switch (message.event) {
      case undefined:
        this.#entry(message);
        break;
      case "SYNCED":
        this.timeline.syncedTo(message.rev);
        this.sending.pump();
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
      case "DRAINING": // The close that follows says the same: the line comes back by itself.
        break;
      default: // Told to those who know what it is.
    }
    this.#changed();
  }

  #entry(entry) {
    const complete = this.timeline.live(entry);
    this.sending.seen(entry);
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
        this.sending.seen(entry);
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
    this.sending.acknowledged(ack);
    if (OF_ONESELF.has(ack.code)) this.refresh();
  }

  #lineChanged() {
    if (!this.#app.connection.connected) {
      this.#marked = 0; // It may not have arrived.
      this.sending.cut();
    }
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
