import { css, html } from "lit";
import { outcry } from "../net/outcry.js";
import { avatar } from "./avatar.js";
import { OutcryElement } from "./element.js";

/** Finds people by the beginning of their names. Says `chosen` with one of them. */
export class PersonSearch extends OutcryElement {
  static properties = { action: {}, found: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      li {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        padding: 0.4rem 0;
      }
      li span {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  #timer = 0;

  render() {
    return html`<label
        >${this.say("people.search")} <input type="search" maxlength="30" @input=${this.#typed}
      /></label>
      <div aria-live="polite">
        ${this.found?.length === 0 ? html`<p class="muted small">${this.say("people.none")}</p>` : ""}
      </div>
      <ul>
        ${(this.found ?? []).map(
          (person) => html`<li>
            ${avatar(person.nickname)}
            <span>${person.nickname} <small class="muted">@${person.username}</small></span>
            <button @click=${() => this.#choose(person)}>${this.action}</button>
          </li>`,
        )}
      </ul>`;
  }

  #typed({ target }) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(target.value.trim()), 250);
  }

  async #search(text) {
    if (text === "") {
      this.found = undefined;
      return;
    }
    try {
      const { users } = await outcry.api.get(`/api/users?q=${encodeURIComponent(text)}&size=20`);
      this.found = users.filter(({ userId }) => userId !== this.me);
    } catch {
      this.found = [];
    }
  }

  #choose(person) {
    this.dispatchEvent(new CustomEvent("chosen", { detail: person }));
  }
}

customElements.define("outcry-person-search", PersonSearch);
