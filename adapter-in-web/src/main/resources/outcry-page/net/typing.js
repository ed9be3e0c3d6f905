const SHOWN_FOR = 6000;
const TOLD_EVERY = 3000;

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
