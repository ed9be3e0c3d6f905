import { LitElement } from "lit";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { shared } from "./styles.js";

/** What all our elements are: in the reader's language, and aware of who is signed in. */
export class OutcryElement extends LitElement {
  static styles = [shared];

  #stops = [];

  connectedCallback() {
    super.connectedCallback();
    this.listen(words, "change", () => this.requestUpdate());
    this.listen(outcry, "who", () => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
  }

  /** Listens as long as the element is on the page. */
  listen(target, event, listener) {
    target.addEventListener(event, listener);
    this.#stops.push(() => target.removeEventListener(event, listener));
  }

  /** Does something that may be refused: `problem` says why, if it was. */
  async attempt(work) {
    this.problem = undefined;
    try {
      await work();
    } catch (failure) {
      this.problem = failure;
    }
  }

  say(key, facts) {
    return words.say(key, facts);
  }

  get me() {
    return outcry.session.userId;
  }
}
