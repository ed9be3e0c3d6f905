import { css, html } from "lit";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";

const QUIET = 1000;

/** Says that the line is gone, once it has been for a moment. */
export class LineBanner extends OutcryElement {
  static properties = { shown: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      div {
        padding: 0.35rem 1rem;
        text-align: center;
        font-size: 0.9rem;
        background: var(--outcry-warn-soft, #fbefd2);
        color: var(--outcry-warn, #7a5200);
      }
      div:empty {
        display: none;
      }
    `,
  ];

  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.listen(outcry.connection, "state", () => this.#look());
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`<div role="status">${this.shown ? this.say("line.waiting") : ""}</div>`;
  }

  #look() {
    const { connection } = outcry;
    const isLost = connection.lostAt !== undefined && outcry.signedIn;
    clearTimeout(this.#timer);
    if (!isLost) {
      this.shown = false;
    } else if (!this.shown) {
      const left = QUIET - (performance.now() - connection.lostAt);
      this.#timer = setTimeout(() => {
        this.shown = connection.lostAt !== undefined;
      }, Math.max(0, left));
    }
  }
}

customElements.define("outcry-line-banner", LineBanner);
