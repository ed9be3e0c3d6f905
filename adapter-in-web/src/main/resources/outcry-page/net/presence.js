const SHOWN_FOR = 6000;
const TOLD_EVERY = 3000;

/** Who of the members of a room is there. */
export class Present {
  #app;
  #roomId;
  #changed;
  #people = new Set();

  /** @param {() => void} changed told of each change */
  constructor(app, roomId, changed) {
    this.#app = app;
    this.#roomId = roomId;
    this.#changed = changed;
  }

  has(userId) {
    return this.#people.has(userId);
  }

  /** @returns {() => void} ends it */
  watch() {
    return this.#app.connection.subscribe(`/topic/room.${this.#roomId}.presence`, (event) => this.#heard(event), {
      onActive: () => this.#ask(),
    });
  }

  async #ask() {
    try {
      this.#people = new Set(await this.#app.api.get(`/api/rooms/${this.#roomId}/members/online`));
    } catch {
      this.#people = new Set(); // Not known; told live from here on.
    }
    this.#changed();
  }

  #heard({ userId, status }) {
    if (userId === undefined) return;
    if (status === "ONLINE") this.#people.add(userId);
    else this.#people.delete(userId);
    this.#changed();
  }
}

/** Who types in one room, and telling that one does. */
export class Typing {
  #timers = new Map();
  #toldAt = -Infinity;
  #tell;
  #changed;

  constructor(tell, changed) {
    this.#tell = tell;
    this.#changed = changed;
  }

  get people() {
    return [...this.#timers.keys()];
  }

  typed() {
    const now = performance.now();
    if (now - this.#toldAt < TOLD_EVERY) return;
    this.#toldAt = now;
    this.#tell();
  }

  heard(userId) {
    clearTimeout(this.#timers.get(userId));
    this.#timers.set(userId, setTimeout(() => this.stopped(userId), SHOWN_FOR));
  }

  /** Whoever has said something types no more. */
  stopped(userId) {
    clearTimeout(this.#timers.get(userId));
    if (this.#timers.delete(userId)) this.#changed();
  }

  close() {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
  }
}
