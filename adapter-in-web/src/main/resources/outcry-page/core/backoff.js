/** How long to wait before the next try: twice as long each time, and never together with others. */
export class Backoff {
  #tries = 0;

  constructor({ first = 500, most = 15000, random = Math.random } = {}) {
    this.first = first;
    this.most = most;
    this.random = random;
  }

  next() {
    const ceiling = Math.min(this.most, this.first * 2 ** this.#tries++);
    return Math.round(ceiling / 2 + (this.random() * ceiling) / 2);
  }

  reset() {
    this.#tries = 0;
  }
}
