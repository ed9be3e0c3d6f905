import { outcry } from "../net/outcry.js";
import { Upload } from "../net/upload.js";
import "./files.js";

const MOST = 10;

/** Files that are about to go with something, uploaded meanwhile. Of the host it takes `requestUpdate`. */
export class Uploads {
  /** @type {Upload[]} */
  list = [];
  /** Why not all of them are taken. */
  problem;
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.forget();
  }

  /** @param {Iterable<File>} files */
  add(files) {
    const some = [...files];
    const added = some.slice(0, MOST - this.list.length);
    const problem = added.length < some.length ? { code: "TOO_MANY_FILES" } : undefined;
    this.#become([...this.list, ...added.map((file) => new Upload(outcry.api, file))], problem);
  }

  leaveOut(upload) {
    upload.release();
    this.#become(this.list.filter((each) => each !== upload));
  }

  /** Those that did not fail; they are the caller's from now on. */
  take() {
    const taken = this.list.filter(({ state }) => state !== "failed");
    this.list.filter(({ state }) => state === "failed").forEach((each) => each.release());
    this.#become([]);
    return taken;
  }

  /** Those that were not taken. */
  forget() {
    this.list.forEach((each) => each.release());
    this.#become([]);
  }

  #become(list, problem) {
    this.list = list;
    this.problem = problem;
    this.#host.requestUpdate();
  }
}
