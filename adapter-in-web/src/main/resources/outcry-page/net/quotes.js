/** Entries that others answer and that are not in the window. Asked for once each. */
export class Quotes {
  #entries = new Map();
  #read;
  #changed;

  /** @param {(seq: number) => Promise<object>} read @param {() => void} changed */
  constructor(read, changed) {
    this.#read = read;
    this.#changed = changed;
  }

  /** @returns the entry, or nothing as long as it is not known */
  get(seq) {
    if (!this.#entries.has(seq)) {
      this.#entries.set(seq, null);
      this.#read(seq).then(
        (entry) => {
          this.#entries.set(seq, entry);
          this.#changed();
        },
        () => this.#entries.delete(seq), // Asked for again when it is shown again.
      );
    }
    return this.#entries.get(seq) ?? undefined;
  }

  heard(entry) {
    if (this.#entries.has(entry.seq)) this.#entries.set(entry.seq, entry);
  }
}
