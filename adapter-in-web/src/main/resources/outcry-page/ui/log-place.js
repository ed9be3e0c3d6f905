const CLOSE_TO_END = 80;
const CLOSE_TO_BEGINNING = 600;
/** Lines that are where they are; that of a day moves up with what is found of it. */
const STAYING = "[data-line]:not(.day):not(.new)";

/**
 * Where the reader is in a log that grows at both ends: at its end, which is followed, or at some
 * line, which stays where it is on the screen. Of the host it takes `log`, its element, and `feed`.
 */
export class LogPlace {
  isPinned = true;
  isAway = false;
  /** How much came below since the reader left the end. */
  below = 0;
  #host;
  #atEnd;
  #isPaging = false;
  #anchor = null;
  #shownLast = 0;

  /** @param {() => void} atEnd the reader came to the end by scrolling */
  constructor(host, atEnd) {
    this.#host = host;
    this.#atEnd = atEnd;
    host.addController(this);
  }

  /** Of another log. */
  begin() {
    this.isPinned = true;
    this.#shownLast = 0;
    this.#show(false, 0);
  }

  hostUpdate() {
    this.#anchor = this.isPinned ? null : this.#firstVisible();
  }

  /** After something was drawn. */
  keep() {
    this.keepEnd();
    if (!this.isPinned && this.#anchor) this.#keepLine();
  }

  keepEnd() {
    const { log } = this.#host;
    if (log && this.isPinned) log.scrollTop = log.scrollHeight;
  }

  heard(headSeq) {
    if (!this.isPinned && this.#shownLast > 0 && headSeq > this.#shownLast) {
      this.below += headSeq - this.#shownLast;
    }
    this.#shownLast = headSeq;
  }

  leaveEnd() {
    this.isPinned = false;
  }

  toEnd() {
    this.isPinned = true;
    this.#show(false, 0);
  }

  scrolled = () => {
    const { log, feed } = this.#host;
    if (!log) return;
    const toEnd = log.scrollHeight - log.scrollTop - log.clientHeight;
    const { timeline } = feed;
    this.isPinned = toEnd < CLOSE_TO_END && timeline.atEnd;
    this.#show(!this.isPinned, this.isPinned ? 0 : this.below);
    if (this.isPinned) {
      this.#atEnd();
    } else if (log.scrollTop < CLOSE_TO_BEGINNING && timeline.hasOlder) {
      this.#page(() => feed.older());
    } else if (toEnd < CLOSE_TO_BEGINNING && !timeline.atEnd) {
      this.#page(() => feed.newer());
    }
  };

  /** Draws only what is otherwise: this happens with every step of scrolling. */
  #show(isAway, below) {
    if (isAway === this.isAway && below === this.below) return;
    this.isAway = isAway;
    this.below = below;
    this.#host.requestUpdate();
  }

  async #page(read) {
    if (this.#isPaging) return;
    this.#isPaging = true;
    try {
      await read();
      await this.#host.updateComplete;
    } catch {
      return; // Scrolling on asks again.
    } finally {
      this.#isPaging = false;
    }
    this.scrolled();
  }

  #firstVisible() {
    const { log } = this.#host;
    if (!log) return null;
    const { top } = log.getBoundingClientRect();
    for (const line of log.querySelectorAll(STAYING)) {
      const box = line.getBoundingClientRect();
      if (box.bottom > top) return { id: line.dataset.line, top: box.top };
    }
    return null;
  }

  #keepLine() {
    const { log } = this.#host;
    const line = log?.querySelector(`[data-line="${CSS.escape(this.#anchor.id)}"]`);
    if (line) log.scrollTop += line.getBoundingClientRect().top - this.#anchor.top;
  }
}
