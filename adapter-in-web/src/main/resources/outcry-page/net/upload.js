import { untilAnswered } from "../core/unanswered.js";
import { ApiError } from "./api.js";

const MOST_TRIES = 8;

/** `fetch` does not say how much has left. */
function sendFile(file, token, { onProgress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () => reject(new ApiError(0));
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => {
      const type = request.getResponseHeader("content-type") ?? "";
      const { status, response } = request;
      resolve(new Response(response, { status, headers: { "content-type": type } }));
    };
    request.onerror = lost;
    request.onabort = lost;
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", "/api/attachments");
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    const form = new FormData();
    form.append("file", file, file.name);
    request.send(form);
  });
}

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
    const how = { onProgress, signal: this.#given.signal };
    const ask = () => this.#api.ask((token) => sendFile(this.file, token, how));
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
