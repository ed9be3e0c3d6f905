import { css, html } from "lit";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";
import { save } from "./save-file.js";

const PARTS = ["goes", "stays"];

/**
 * What is held about oneself: what others are told of it, how to take it away, how to end it.
 *
 * @property isShared of an account that is several people's nobody ends it
 */
export class MyData extends OutcryElement {
  static properties = {
    isShared: { attribute: false },
    profile: { state: true },
    isTaking: { state: true },
    isErasing: { state: true },
    isSure: { state: true },
    problem: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host,
      form {
        display: grid;
        gap: 1rem;
      }
      label span {
        font-weight: 400;
      }
      ul {
        list-style: disc;
        padding-inline-start: 1.2rem;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    outcry.api.get("/api/users/me").then(
      (profile) => (this.profile = profile),
      () => {}, // What depends on it is missing then, nothing else.
    );
  }

  render() {
    return html`${this.profile?.readReceipts === undefined ? "" : this.#receipts(this.profile)}
      <section class="card stack" aria-labelledby="take">
        <h2 id="take">${this.say("data.take")}</h2>
        <p class="small muted">${this.say("data.takeHint")}</p>
        ${this.#problemOf("take")}
        <div><button ?disabled=${this.isTaking} @click=${this.#take}>${this.say("data.download")}</button></div>
      </section>
      ${this.isShared ? "" : this.#erasure()}`;
  }

  #receipts({ readReceipts }) {
    return html`<section class="card">
      <label class="check">
        <input type="checkbox" name="readReceipts" .checked=${readReceipts} @change=${this.#tellRead} />
        ${this.say("data.receipts")}
      </label>
      <p class="small muted">${this.say("data.receiptsHint")}</p>
      ${this.#problemOf("receipts")}
    </section>`;
  }

  #erasure() {
    return html`<section class="card stack" aria-labelledby="erase">
      <h2 id="erase">${this.say("erase.title")}</h2>
      ${this.isErasing
        ? this.#form()
        : html`<p class="small muted">${this.say("erase.hint")}</p>
            <div><button class="bad" @click=${() => (this.isErasing = true)}>${this.say("erase.begin")}</button></div>`}
    </section>`;
  }

  #form() {
    const word = this.say("erase.word");
    return html`<form @submit=${this.#erase}>
      ${PARTS.map(
        (part) => html`<div>
          <h3>${this.say(`erase.${part}`)}</h3>
          <ul class="small">
            ${this.say(`erase.${part}.list`)
              .split("\n")
              .map((each) => html`<li>${each}</li>`)}
          </ul>
        </div>`,
      )}
      <label
        >${this.say("sign.password")}
        <input type="password" name="password" autocomplete="current-password" maxlength="72" />
        <span class="small muted">${this.say("erase.noPassword")}</span>
      </label>
      <label
        >${this.say("erase.confirm", { word })}
        <input
          name="sure"
          autocomplete="off"
          autocapitalize="none"
          required
          @input=${({ target }) => (this.isSure = target.value.trim().toLowerCase() === word)}
      /></label>
      ${this.#problemOf("erase")}
      <div class="row">
        <button class="bad" ?disabled=${!this.isSure}>${this.say("erase.now")}</button>
        <button class="quiet" type="button" @click=${this.#giveUp}>${this.say("app.cancel")}</button>
      </div>
    </form>`;
  }

  #problemOf(what) {
    const { of, failure } = this.problem ?? {};
    return of === what ? html`<p class="problem" role="alert">${words.why(failure)}</p>` : "";
  }

  #giveUp() {
    this.isErasing = false;
    this.isSure = false;
    this.problem = undefined;
  }

  async #tellRead({ target }) {
    const readReceipts = target.checked;
    await this.#try("receipts", () => outcry.api.patch("/api/users/me", { readReceipts }));
    this.profile = { ...this.profile, readReceipts: this.problem ? !readReceipts : readReceipts };
    target.checked = this.profile.readReceipts;
  }

  async #take() {
    this.isTaking = true;
    await this.#try("take", () => save("/api/users/me/export", "outcry-me.jsonl"));
    this.isTaking = false;
  }

  async #erase(event) {
    event.preventDefault();
    const password = new FormData(event.target).get("password");
    await this.#try("erase", async () => {
      await outcry.api.delete("/api/users/me", password ? { password } : {});
      outcry.session.end();
    });
  }

  async #try(of, work) {
    this.problem = undefined;
    try {
      await work();
    } catch (failure) {
      this.problem = { of, failure };
    }
  }
}

customElements.define("outcry-my-data", MyData);
