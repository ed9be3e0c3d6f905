/** Files that are dropped over a room. Of the host it takes `feed` and `attach`. */
export class FileDrop {
  /** Whether some are held over it. */
  isOver = false;
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
    host.addEventListener("dragover", (event) => this.#dragged(event, true));
    host.addEventListener("dragleave", (event) => this.#dragged(event, false));
    host.addEventListener("drop", (event) => {
      this.#dragged(event, false);
      if (event.defaultPrevented) host.attach(event.dataTransfer.files);
    });
  }

  #dragged(event, isOver) {
    const { feed } = this.#host;
    if (!event.dataTransfer?.types.includes("Files") || !feed?.room || !feed.isMember) return;
    event.preventDefault();
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}
