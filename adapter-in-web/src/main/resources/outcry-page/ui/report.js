import { css, html } from "lit";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";

/** Tells the moderators of a room what is wrong with an entry. Says `closed`. */
export class Report extends OutcryElement {
  static properties = {
    roomId: { attribute: false },
    seq: { attribute: false },
    isDone: { state: true },
    problem: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      form,
      p {
        display: grid;
        gap: 0.5rem;
        padding: 0.4rem;
      }
    `,
  ];

  render() {
    if (this.isDone) return html`<p class="small" role="status">${this.say("report.done")}</p>`;
    return html`<form @submit=${this.#send}>
      <label>${this.say("report.why")} <input name="reason" maxlength="500" autocomplete="off" /></label>
      ${this.problem ? html`<div class="problem" role="alert">${words.why(this.problem)}</div>` : ""}
      <div class="row">
        <button class="small bad">${this.say("report.send")}</button>
        <button class="quiet small" type="button" @click=${this.#close}>${this.say("app.cancel")}</button>
      </div>
    </form>`;
  }

  firstUpdated() {
    this.renderRoot.querySelector("input").focus();
  }

  async #send(event) {
    event.preventDefault();
    const reason = new FormData(event.target).get("reason").trim();
    this.problem = undefined;
    try {
      await outcry.api.post(`/api/rooms/${this.roomId}/messages/${this.seq}/report`, reason ? { reason } : {});
      this.isDone = true;
    } catch (failure) {
      this.problem = failure;
    }
  }

  #close() {
    this.dispatchEvent(new Event("closed"));
  }
}

customElements.define("outcry-report", Report);
