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

/** @returns {{days: number, hours: number, minutes: number, seconds: number}} never below zero */
export function timeLeft(endsAt, now) {
  const total = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return {
    days: Math.floor(total / 86400),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}

export function formatLeft({ days, hours, minutes, seconds }) {
  const two = (n) => String(n).padStart(2, "0");
  if (days > 0) return `${days}d ${hours}h`;
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds)}`;
  return `${minutes}:${two(seconds)}`;
}
