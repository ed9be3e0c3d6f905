import { untilAnswered } from "../core/unanswered.js";

const MOST_TRIES = 8;

/** One file on its way. Says `change`; what became of it is in `state`: uploading, done, failed. */
export class Upload extends EventTarget {
  #api;
  #given = new AbortController();

  constructor(api, file) {
    super();
    this.#api = api;
    this.file = file;
    /** To be shown before the server has it; only pictures have one. */
    this.url = file.type.startsWith("image/") ? URL.createObjectURL(file) : undefined;
    this.start();
  }

  start() {
    this.state = "uploading";
    /** From 0 to 1. */
    this.progress = 0;
    this.failure = undefined;
    this.finished = this.#upload();
  }

  /** It is not wanted any more, or is shown no more. */
  release() {
    if (this.state === "uploading") this.#given.abort();
    if (this.url) URL.revokeObjectURL(this.url);
  }

  async #upload() {
    const onProgress = (progress) => {
      this.progress = progress;
      this.#changed();
    };
    const ask = () => this.#api.upload(this.file, { onProgress, signal: this.#given.signal });
    try {
      this.attachment = await untilAnswered(ask, { wait: this.#wait, tries: MOST_TRIES });
      this.state = "done";
    } catch (failure) {
      this.failure = failure;
      this.state = "failed";
    }
    this.#changed();
  }

  #wait = (attempt, failure) => {
    if (this.#given.signal.aborted) throw failure;
    const millis = failure.retryAfterMs ?? Math.min(5000, 500 * attempt);
    return new Promise((resolve) => setTimeout(resolve, millis));
  };

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
