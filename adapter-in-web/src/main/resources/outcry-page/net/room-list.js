import { heardInRoom, totalUnread } from "../core/rooms.js";

const MOST_WATCHED = 40;
const REFRESH = 10000;
const BETWEEN_PRESENCE = 3000;

/** One's rooms, latest first, kept up to date. Says `change`. */
export class RoomList extends EventTarget {
  #app;
  #watched = new Map();
  #stops = [];
  #timer = 0;
  #soon = 0;

  constructor(app) {
    super();
    this.#app = app;
    this.rooms = [];
    this.isKnown = false;
    this.openRoomId = null;
    /** Who is seen, by room. */
    this.online = new Map();
  }

  get unread() {
    return totalUnread(this.rooms);
  }

  open() {
    const { connection } = this.#app;
    const onState = () => connection.connected && this.refresh();
    connection.addEventListener("state", onState);
    this.#stops = [
      () => connection.removeEventListener("state", onState),
      connection.subscribe("/topic/presence", () => this.#presenceSoon(), {
        onActive: () => this.#presenceSoon(),
      }),
    ];
    this.#timer = setInterval(() => document.hidden || this.refresh(), REFRESH);
    return this.refresh();
  }

  close() {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    this.#stops.forEach((stop) => stop());
    this.#watched.forEach((stop) => stop());
    this.#watched.clear();
  }

  async refresh() {
    try {
      this.rooms = await this.#app.api.get("/api/rooms");
      this.isKnown = true;
    } catch {
      return; // Asked again soon; what is shown still stands.
    }
    if (this.#watch()) this.#askPresence();
    this.#changed();
  }

  read(roomId) {
    this.rooms = this.rooms.map((room) =>
      room.id === roomId ? { ...room, unreadCount: 0 } : room,
    );
    this.#changed();
  }

  /** @returns {boolean} whether there is another room than before */
  #watch() {
    const wanted = new Set(this.rooms.slice(0, MOST_WATCHED).map(({ id }) => id));
    for (const [id, stop] of this.#watched) {
      if (wanted.has(id)) continue;
      stop();
      this.#watched.delete(id);
    }
    const strange = [...wanted].filter((id) => !this.#watched.has(id));
    for (const id of strange) {
      const stop = this.#app.connection.subscribe(`/topic/room.${id}`, (m) => this.#heard(m));
      this.#watched.set(id, stop);
    }
    return strange.length > 0;
  }

  #heard(message) {
    if (message.event !== undefined) return;
    const { me, openRoomId } = { me: this.#app.session.userId, openRoomId: this.openRoomId };
    const before = this.rooms;
    this.rooms = heardInRoom(before, message, { me, openRoomId });
    if (this.rooms === before) return;
    this.#changed();
    const strange = message.senderId !== me && message.type !== "SYSTEM" && !message.editedAt;
    if (strange) this.dispatchEvent(new CustomEvent("message", { detail: message }));
  }

  #presenceSoon() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#askPresence(), BETWEEN_PRESENCE);
  }

  async #askPresence() {
    const rooms = this.rooms.filter(({ type }) => type !== "AUCTION").slice(0, 20);
    for (const { id } of rooms) {
      try {
        const people = await this.#app.api.get(`/api/rooms/${id}/members/online`);
        const others = people.filter((person) => person !== this.#app.session.userId);
        this.online.set(id, others.length);
      } catch {
        this.online.delete(id); // Not known.
      }
    }
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
