import { css, html } from "lit";
import { formatLeft, timeLeft } from "../core/left.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";

/** How long until then, by the server's time. */
export class TimeLeft extends OutcryElement {
  static properties = { until: {}, now: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        font-variant-numeric: tabular-nums;
        font-weight: 600;
      }
      .soon {
        color: var(--outcry-bad, #b3261e);
      }
    `,
  ];

  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    outcry.timeKnown.then(() => this.isConnected && this.#tick());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    if (this.now === undefined) return html`<span>–</span>`;
    const left = Date.parse(this.until) - this.now;
    if (left <= 0) return html`<span class="soon">${this.say("auction.closing")}</span>`;
    const text = formatLeft(timeLeft(Date.parse(this.until), this.now));
    return html`<span class=${left < 30000 ? "soon" : ""} role="timer" aria-live="off">${text}</span>`;
  }

  /** Again when the shown second is over. */
  #tick() {
    clearTimeout(this.#timer);
    this.now = outcry.clock.now();
    const left = Date.parse(this.until) - this.now;
    const untilNext = left > 0 ? (left % 1000) + 5 : 1000;
    this.#timer = setTimeout(() => this.#tick(), untilNext);
  }
}

customElements.define("outcry-time-left", TimeLeft);
