/**
 * A window of a room's entries, by seq, kept right by rev: of two states of an entry the later
 * counts, and a rev that is not the next one means that something was missed. Entries outside the
 * window are not kept, so that a room of any length takes bounded memory.
 */
export const WINDOW = 240;

export class Timeline {
  #entries = new Map();
  #sorted = null;

  constructor({ window = WINDOW } = {}) {
    this.window = window;
    /** Up to which revision nothing is missing. */
    this.rev = 0;
    /** The highest seq that was ever heard of. */
    this.headSeq = 0;
    this.hasOlder = false;
    /** Whether the window reaches to the end of the room. */
    this.atEnd = true;
  }

  get entries() {
    this.#sorted ??= [...this.#entries.values()].sort((a, b) => a.seq - b.seq);
    return this.#sorted;
  }

  get(seq) {
    return this.#entries.get(seq);
  }

  get firstSeq() {
    return this.entries[0]?.seq ?? 0;
  }

  get lastSeq() {
    return this.entries.at(-1)?.seq ?? 0;
  }

  /** Begins anew with the latest page of history, as it was at `rev` or later. */
  reset(page, { rev, hasOlder, atEnd = true }) {
    this.#entries.clear();
    page.forEach((entry) => this.#put(entry));
    this.rev = rev;
    this.hasOlder = hasOlder;
    this.atEnd = atEnd;
    this.#changed();
  }

  /** A page further up; the far end goes if the window would be too long. */
  prepend(page, hasOlder) {
    page.forEach((entry) => this.#put(entry));
    this.hasOlder = hasOlder;
    this.#changed();
    const tooMany = this.entries.slice(this.window);
    tooMany.forEach(({ seq }) => this.#entries.delete(seq));
    if (tooMany.length > 0) this.atEnd = false;
    this.#changed();
  }

  /** A page further down. */
  append(page, hasNewer) {
    page.forEach((entry) => this.#put(entry));
    this.atEnd = !hasNewer;
    this.#changed();
    this.trim();
  }

  /** Leaves out the oldest if the window is too long. */
  trim() {
    const tooMany = this.entries.slice(0, Math.max(0, this.entries.length - this.window));
    tooMany.forEach(({ seq }) => this.#entries.delete(seq));
    if (tooMany.length > 0) this.hasOlder = true;
    this.#changed();
  }

  /** A changed entry out of a resume: in rev order, each changed entry once. */
  merge(entry) {
    this.headSeq = Math.max(this.headSeq, entry.seq);
    const inside = this.#entries.has(entry.seq);
    const next = this.atEnd && entry.seq > this.lastSeq;
    const between = entry.seq > this.firstSeq && entry.seq < this.lastSeq;
    if (inside || next || between || (this.#entries.size === 0 && this.atEnd)) this.#put(entry);
    this.#changed();
  }

  /** Everything up to this revision was heard. */
  syncedTo(rev) {
    this.rev = Math.max(this.rev, rev);
  }

  /**
   * An entry as it comes live.
   *
   * @returns {boolean} whether nothing is missing before it
   */
  live(entry) {
    if (entry.rev <= this.rev) return true;
    this.merge(entry);
    if (entry.rev !== this.rev + 1) return false;
    this.rev = entry.rev;
    return true;
  }

  /** @returns {boolean} whether everything up to the head was heard */
  head(rev) {
    return rev <= this.rev;
  }

  #put(entry) {
    this.headSeq = Math.max(this.headSeq, entry.seq);
    const known = this.#entries.get(entry.seq);
    if (!known || known.rev <= entry.rev) this.#entries.set(entry.seq, entry);
  }

  #changed() {
    this.#sorted = null;
  }
}
