import { css, html } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "./icons.js";
import { OutcryElement } from "./element.js";

/** Where one writes. Says `said` with the text, `given-up` for an edit, `edit-last` for arrow up. */
export class Composer extends OutcryElement {
  static properties = { draft: {}, editing: { attribute: false } };

  static styles = [
    ...OutcryElement.styles,
    css`
      form {
        display: flex;
        align-items: flex-end;
        gap: 0.5rem;
        padding: 0.6rem max(0.75rem, env(safe-area-inset-right)) max(0.6rem, env(safe-area-inset-bottom))
          0.75rem;
        background: var(--outcry-surface, #fff);
        border-top: 1px solid var(--outcry-line, #dddbd3);
      }
      textarea {
        resize: none;
        max-height: 9rem;
        border-radius: 22px;
        padding: 0.6rem 1rem;
        field-sizing: content;
      }
      .note {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0.3rem 1rem;
        background: var(--outcry-soft, #e5e9ff);
        font-size: 0.9rem;
      }
      button.primary {
        border-radius: 50%;
      }
    `,
  ];

  constructor() {
    super();
    this.draft = "";
  }

  render() {
    return html`${this.editing
        ? html`<div class="note">
            ${this.say("chat.editing")}
            <button class="quiet small" @click=${this.#giveUp}>${this.say("app.cancel")}</button>
          </div>`
        : ""}
      <form @submit=${this.#submit}>
        <textarea
          rows="1"
          aria-label=${this.say("chat.write")}
          placeholder=${this.say("chat.placeholder")}
          .value=${live(this.draft)}
          @input=${this.#typed}
          @keydown=${this.#key}
          enterkeyhint="send"
        ></textarea>
        <button class="primary icon" aria-label=${this.say(this.editing ? "app.save" : "chat.send")}>
          ${icons.send}
        </button>
      </form>`;
  }

  focus() {
    this.renderRoot?.querySelector("textarea")?.focus();
  }

  updated(changed) {
    if (!changed.has("editing") || !this.editing || changed.get("editing")) return;
    this.focus();
    const end = this.draft.length;
    this.renderRoot.querySelector("textarea").setSelectionRange(end, end);
  }

  #typed(event) {
    this.draft = event.target.value;
    this.#tell("drafted", this.draft);
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) this.#submit(event);
    else if (event.key === "Escape" && this.editing) this.#giveUp();
    else if (event.key === "ArrowUp" && this.draft === "") {
      event.preventDefault();
      this.#tell("edit-last");
    }
  }

  #submit(event) {
    event.preventDefault();
    const content = this.draft.trim();
    if (content === "") return;
    this.#tell("said", content);
  }

  #giveUp() {
    this.#tell("given-up");
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

customElements.define("outcry-composer", Composer);
