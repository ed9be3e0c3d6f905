/** What is done with one entry at a time. Of the host it takes `feed`, `writing` and `focusComposer`. */
export class EntryMenu {
  /** Whose menu is open. */
  seq;
  /** Whether deleting it was asked for once. */
  isSure = false;
  /** Whether it is being reported. */
  isReporting = false;
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  toggle(seq) {
    this.#show(this.seq === seq ? undefined : seq);
  }

  close() {
    this.#show(undefined);
  }

  react(entry, emoji) {
    this.close();
    this.#host.feed.changes.react(entry, emoji);
    this.#host.focusComposer();
  }

  reply(entry) {
    this.close();
    this.#host.writing.reply(entry);
  }

  edit(entry) {
    this.close();
    this.#host.writing.edit(entry);
  }

  /** Asks once more, by the same button. */
  delete(entry) {
    if (!this.isSure) {
      this.isSure = true;
      this.#host.requestUpdate();
      return;
    }
    this.close();
    this.#host.feed.changes.delete(entry);
    this.#host.focusComposer();
  }

  /** Asks why, first. */
  async report() {
    await import("./report.js");
    this.isReporting = true;
    this.#host.requestUpdate();
  }

  #show(seq) {
    this.seq = seq;
    this.isSure = false;
    this.isReporting = false;
    this.#host.requestUpdate();
  }
}
