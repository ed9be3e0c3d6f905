/**
 * The server's time, whatever the clock of this machine says: measured against a clock that only
 * counts, so that neither a wrong clock nor one that is set meanwhile matters.
 */
export class ServerClock {
  #samples = [];
  #ticks;

  /** @param {() => number} ticks milliseconds from anywhere, never back */
  constructor(ticks = () => performance.now()) {
    this.#ticks = ticks;
  }

  ticks() {
    return this.#ticks();
  }

  /**
   * @param {number} sentAt ticks when the question left
   * @param {number} heardAt ticks when the answer came
   * @param {number} serverTime milliseconds since 1970, some time between the two
   */
  sample(sentAt, heardAt, serverTime) {
    const trip = heardAt - sentAt;
    this.#samples.push({ trip, offset: serverTime + trip / 2 - heardAt });
    if (this.#samples.length > 16) this.#samples.shift();
  }

  get known() {
    return this.#samples.length > 0;
  }

  /** By the sample that travelled least: it can be wrong by half its journey. */
  now() {
    if (!this.known) return Date.now();
    const best = this.#samples.reduce((a, b) => (b.trip < a.trip ? b : a));
    return this.#ticks() + best.offset;
  }
}
