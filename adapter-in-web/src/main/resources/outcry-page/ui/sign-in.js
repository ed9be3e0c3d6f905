import { css, html } from "lit";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { avatar } from "./avatar.js";
import { OutcryElement } from "./element.js";

/** The first page: who one is, or whom one tries it as. */
export class SignIn extends OutcryElement {
  static properties = {
    demo: { attribute: false },
    isNew: { state: true },
    busy: { state: true },
    problem: { attribute: false },
    providers: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: grid;
        place-items: center;
        min-height: 100%;
        padding: 1.5rem 1rem;
      }
      main {
        width: min(26rem, 100%);
        display: grid;
        gap: 1.5rem;
      }
      header img {
        display: block;
        margin-bottom: 1rem;
      }
      h1 {
        font-size: 2rem;
      }
      .guest {
        justify-content: flex-start;
        width: 100%;
        min-height: 60px;
        padding: 0 0.8rem;
      }
      form {
        display: grid;
        gap: 0.9rem;
      }
    `,
  ];

  constructor() {
    super();
    this.providers = [];
    this.#findProviders();
  }

  /** What leaving for them takes comes with the first. */
  async #findProviders() {
    const all = await outcry.api.get("/outcry/providers").catch(() => []);
    if (all.length === 0) return;
    this.leaveFor = (await import("../net/providers.js")).leaveFor;
    this.providers = all;
  }

  render() {
    return html`<main>
      <header>
        <img src="/outcry/icon.svg" width="52" height="52" alt="" />
        <h1>Outcry</h1>
        <p class="muted">${this.say("app.tagline")}</p>
      </header>
      ${this.demo?.people.length > 0 ? this.#guests() : ""} ${this.#form()}
      <div class="row">
        ${["en", "ko"].map(
          (language) => html`<button
            class="quiet small"
            lang=${language}
            aria-pressed=${words.language === language}
            @click=${() => words.choose(language)}
          >
            ${language === "en" ? "English" : "한국어"}
          </button>`,
        )}
      </div>
    </main>`;
  }

  #guests() {
    return html`<section class="stack" aria-labelledby="try">
      <h2 id="try">${this.say("sign.demo")}</h2>
      ${this.demo.people.map(
        (person) => html`<button
          class="guest"
          data-person=${person.name}
          ?disabled=${this.busy}
          @click=${() => this.#be(person)}
        >
          ${avatar(person.nickname)} <span>${this.say("sign.as", { name: person.nickname })}</span>
        </button>`,
      )}
      <p class="muted small">${this.say("sign.tip")}</p>
    </section>`;
  }

  #form() {
    const title = this.isNew ? "sign.up" : "sign.in";
    return html`<form class="card" @submit=${this.#submit}>
      <h2>${this.say(title)}</h2>
      <label
        >${this.say("sign.email")}
        <input name="email" type="email" autocomplete="username" required
      /></label>
      ${this.isNew
        ? html`<label
            >${this.say("sign.nickname")}
            <input name="nickname" autocomplete="nickname" maxlength="30" required
          /></label>`
        : ""}
      <label
        >${this.say("sign.password")}
        <input
          name="password"
          type="password"
          autocomplete=${this.isNew ? "new-password" : "current-password"}
          minlength="8"
          maxlength="72"
          placeholder=${this.isNew ? this.say("sign.passwordHint") : ""}
          required
      /></label>
      ${this.problem ? html`<p class="problem" role="alert">${words.why(this.problem)}</p>` : ""}
      <button class="primary" ?disabled=${this.busy}>${this.say(title)}</button>
      ${this.providers.map(
        ({ id, name }) => html`<button type="button" data-provider=${id} @click=${() => this.leaveFor(id, "sign-in")}>
          ${this.say("sign.by", { name })}
        </button>`,
      )}
      <button type="button" class="quiet" @click=${() => (this.isNew = !this.isNew)}>
        ${this.say(this.isNew ? "sign.toIn" : "sign.toUp")}
      </button>
    </form>`;
  }

  #be({ email, password }) {
    return this.#try(() => outcry.signIn({ email, password }, { thisTabOnly: true }), true);
  }

  #submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    return this.#try(() => (this.isNew ? outcry.signUp(given) : outcry.signIn(given)), false);
  }

  async #try(work, isGuest) {
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
      this.dispatchEvent(new CustomEvent("signed-in", { detail: { isGuest } }));
    } catch (failure) {
      this.problem = failure;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define("outcry-sign-in", SignIn);
