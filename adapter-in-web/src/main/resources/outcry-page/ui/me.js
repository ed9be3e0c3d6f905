import { css, html } from "lit";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { leaveFor } from "../net/providers.js";
import { chooseTheme, theme } from "../theme.js";
import { avatar } from "./avatar.js";
import { column } from "./column.js";
import { OutcryElement } from "./element.js";
import "./my-data.js";

/** Instances without a name of their own have a long one. */
const shortened = (name) => (name.length > 20 ? `${name.slice(0, 8)}…` : name);

/** Oneself: how the page looks, where one is signed in. */
export class Me extends OutcryElement {
  static properties = {
    sessions: { state: true },
    problem: { state: true },
    isChanged: { state: true },
    asked: { state: true },
    demo: { attribute: false },
    providers: { state: true },
    linked: { attribute: false },
  };

  static styles = [
    ...OutcryElement.styles,
    column,
    css`
      form {
        display: grid;
        gap: 0.75rem;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    const { connection } = outcry;
    this.listen(connection, "state", () => connection.connected && this.#look());
    this.#look();
    outcry.api.get("/outcry/providers").then(
      (providers) => (this.providers = providers),
      () => {}, // They are missing then, nothing else.
    );
  }

  /** Where one is: this page too, once it is connected. */
  #look() {
    outcry.api.get("/api/sessions/me").then(
      (sessions) => (this.sessions = sessions),
      () => (this.sessions ??= []),
    );
  }

  render() {
    const { nickname = "", email = "" } = outcry.session.current ?? {};
    const isShared = this.demo?.people.some((person) => person.email === email);
    const others = (this.demo?.people ?? []).filter((person) => person.email !== email);
    return html`<h1>${this.say("app.me")}</h1>
      <section class="card row">
        ${avatar(nickname, { size: 52 })}
        <div><strong>${nickname}</strong><br /><span class="muted small">${email}</span></div>
      </section>
      ${others.length > 0
        ? html`<section class="card stack">
            ${others.map(
              (person) => html`<a class="button" target="_blank" rel="noopener" href="/?as=${person.name}"
                >${this.say("sign.other", { name: person.nickname })}</a
              >`,
            )}
          </section>`
        : ""}
      <section class="card stack">
        <label
          >${this.say("me.language")}
          <select @change=${({ target }) => words.choose(target.value)}>
            <option value="en" lang="en" ?selected=${words.language === "en"}>English</option>
            <option value="ko" lang="ko" ?selected=${words.language === "ko"}>한국어</option>
          </select>
        </label>
        <label
          >${this.say("me.theme")}
          <select @change=${({ target }) => chooseTheme(target.value)}>
            ${["auto", "light", "dark"].map(
              (each) => html`<option value=${each} ?selected=${theme() === each}>${this.say(`me.theme.${each}`)}</option>`,
            )}
          </select>
        </label>
      </section>
      <section class="card stack" aria-labelledby="sessions">
        <h2 id="sessions">${this.say("me.sessions")}</h2>
        <ul class="small">
          ${(this.sessions ?? []).map(
            ({ connectTime, serverId }) =>
              html`<li>${this.say("me.session", { time: words.when(connectTime), server: shortened(serverId) })}</li>`,
          )}
        </ul>
        <div class="row">
          <button @click=${() => outcry.signOut()}>${this.say("me.signOut")}</button>
          <button class="bad" @click=${() => outcry.signOut({ everywhere: true })}>${this.say("me.signOutAll")}</button>
        </div>
      </section>
      ${isShared || !this.providers?.length ? "" : this.#link()}
      <form class="card" @submit=${this.#changePassword}>
        <h2>${this.say("me.changePassword")}</h2>
        <label
          >${this.say("me.current")}
          <input type="password" name="current" autocomplete="current-password" required
        /></label>
        <label
          >${this.say("me.next")}
          <input type="password" name="new" autocomplete="new-password" minlength="8" maxlength="72" required
        /></label>
        <p role="status" class=${this.problem ? "problem" : "small"}>
          ${this.problem ? words.why(this.problem) : this.isChanged ? this.say("me.changed") : ""}
        </p>
        <button>${this.say("app.save")}</button>
      </form>
      <form class="card" @submit=${this.#ask}>
        <h2>${this.say("me.ask")}</h2>
        <label>${this.say("me.subject")} <input name="subject" maxlength="200" required /></label>
        <label>${this.say("me.question")} <textarea name="body" rows="4" maxlength="4000" required></textarea></label>
        <p role="status" class=${this.asked?.code ? "problem" : "small"}>
          ${this.asked?.code ? words.why(this.asked) : this.asked ? this.say("me.asked") : ""}
        </p>
        <button>${this.say("chat.send")}</button>
      </form>
      <outcry-my-data .isShared=${isShared}></outcry-my-data>`;
  }

  /** By whom else one may sign in as oneself. */
  #link() {
    const { problem } = this.linked ?? {};
    return html`<section class="card stack" aria-labelledby="link">
      <h2 id="link">${this.say("me.link")}</h2>
      <p role="status" class=${problem ? "problem" : "small"}>
        ${problem ? words.why(problem) : this.linked ? this.say("me.linked") : ""}
      </p>
      <div class="row">
        ${this.providers.map(
          ({ id, name }) => html`<button data-provider=${id} @click=${() => leaveFor(id, "link")}>
            ${this.say("me.linkBy", { name })}
          </button>`,
        )}
      </div>
    </section>`;
  }

  async #ask(event) {
    event.preventDefault();
    const form = event.target;
    try {
      this.asked = await outcry.api.post("/api/inquiries", Object.fromEntries(new FormData(form)));
      form.reset();
    } catch (failure) {
      this.asked = failure;
    }
  }

  async #changePassword(event) {
    event.preventDefault();
    const form = event.target;
    this.problem = undefined;
    try {
      await outcry.api.post("/api/auth/password", Object.fromEntries(new FormData(form)));
      form.reset();
      this.isChanged = true;
    } catch (failure) {
      this.problem = failure;
    }
  }
}

customElements.define("outcry-me", Me);
