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
