import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { mentioned, suggest } from "../core/mentions.js";
import { words } from "../i18n/words.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";
import { excerpt } from "./message-parts.js";

/**
 * Where one writes. Says `said` with `{content, mentions, uploads}`, `given-up` for an edit or a reply,
 * `edit-last` for arrow up, `reply-further` with a step for it with Alt.
 */
export class Composer extends OutcryElement {
  static properties = {
    draft: {},
    editing: { attribute: false },
    replyTo: { attribute: false },
    members: { attribute: false },
    roomId: { attribute: false },
    isOffline: { state: true },
    suggested: { state: true },
    chosen: { state: true },
  };

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
      outcry-files,
      .alone {
        padding: 0 1rem 0.5rem;
      }
      form > .quiet {
        min-height: 44px;
      }
      .note {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0.3rem 1rem;
        background: var(--outcry-soft, #e5e9ff);
        font-size: 0.9rem;
      }
      .note span {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .note button {
        flex: none;
      }
      ul {
        margin: 0 0.75rem 0.4rem;
        border: 1px solid var(--outcry-line, #dddbd3);
        border-radius: 14px;
        background: var(--outcry-surface, #fff);
        overflow: hidden;
      }
      li {
        padding: 0.5rem 1rem;
        cursor: pointer;
      }
      li[aria-selected="true"] {
        background: var(--outcry-soft, #e5e9ff);
      }
      button.primary {
        border-radius: 50%;
      }
    `,
  ];

  constructor() {
    super();
    this.draft = "";
    this.members = [];
    this.chosen = 0;
  }

  /** Who was picked while writing. */
  #picked = new Set();
  /** There once files are needed. @type {Uploads|undefined} */
  #uploads;

  render() {
    const list = this.#uploads?.list ?? [];
    const problem = this.isOffline ? { code: "OFFLINE" } : this.#uploads?.problem;
    return html`${this.#about()} ${this.#people()}
      ${problem ? html`<p class="problem alone" role="alert">${words.why(problem)}</p>` : ""}
      ${list.length > 0
        ? html`<outcry-files
            removable
            .uploads=${list}
            @left-out=${({ detail }) => this.#leaveOut(detail)}
          ></outcry-files>`
        : ""}
      <form @submit=${this.#submit}>
        <input type="file" multiple hidden @change=${this.#filesChosen} />
        ${this.editing
          ? ""
          : html`<button
              type="button"
              class="quiet icon"
              aria-label=${this.say("file.attach")}
              @click=${() => this.renderRoot.querySelector("input[type=file]").click()}
            >
              ${icons.attach}
            </button>`}
        <textarea
          rows="1"
          aria-label=${this.say("chat.write")}
          placeholder=${this.say("chat.placeholder")}
          .value=${live(this.draft)}
          @input=${this.#typed}
          @keydown=${this.#key}
          @paste=${this.#pasted}
          @blur=${() => (this.suggested = undefined)}
          aria-autocomplete="list"
          aria-controls=${this.suggested ? "people" : nothing}
          aria-activedescendant=${this.suggested ? `person-${this.chosen}` : nothing}
          enterkeyhint="send"
        ></textarea>
        <button class="primary icon" aria-label=${this.say(this.editing ? "app.save" : "chat.send")}>
          ${icons.send}
        </button>
      </form>`;
  }

  /** What is edited, or answered. */
  #about() {
    const { editing, replyTo } = this;
    if (!editing && !replyTo) return "";
    const name = replyTo?.senderNickname ?? this.say("chat.someone");
    return html`<div class="note">
      <span
        >${editing
          ? this.say("chat.editing")
          : html`<b>${this.say("chat.replyingTo", { name })}</b> ${excerpt(replyTo)}`}</span
      >
      <button class="quiet small" @click=${this.#giveUp}>${this.say("app.cancel")}</button>
    </div>`;
  }

  #people() {
    if (!this.suggested) return "";
    return html`<ul id="people" role="listbox" aria-label=${this.say("chat.people")}>
      ${this.suggested.people.map(
        (person, i) => html`<li
          id="person-${i}"
          role="option"
          aria-selected=${i === this.chosen}
          @pointerdown=${(event) => this.#pick(event, person)}
        >
          ${person.nickname}
        </li>`,
      )}
    </ul>`;
  }

  focus() {
    this.renderRoot?.querySelector("textarea")?.focus();
  }

  willUpdate(changed) {
    if (changed.has("roomId")) this.#uploads?.forget();
  }

  /** Fetches what files need, in case the line goes. */
  async prepare() {
    try {
      const { Uploads } = await import("./uploads.js");
      this.#uploads ??= new Uploads(this);
    } catch {
      return; // Asked for again when there are files.
    }
  }

  /** @param {Iterable<File>} files to go with what is being written */
  async attach(files) {
    const some = [...files];
    await this.prepare();
    this.isOffline = !this.#uploads;
    this.#uploads?.add(some);
    this.focus();
  }

  #filesChosen({ target }) {
    this.attach(target.files);
    target.value = "";
  }

  #pasted(event) {
    const { files } = event.clipboardData;
    if (files.length === 0 || this.editing) return;
    event.preventDefault();
    this.attach(files);
  }

  #leaveOut(upload) {
    this.#uploads.leaveOut(upload);
    this.focus();
  }

  updated(changed) {
    if (!changed.has("editing") || !this.editing || changed.get("editing")) return;
    this.focus();
    const end = this.draft.length;
    this.#field.setSelectionRange(end, end);
  }

  get #field() {
    return this.renderRoot.querySelector("textarea");
  }

  #typed(event) {
    this.draft = event.target.value;
    const { selectionStart } = event.target;
    const others = this.members.filter(({ userId }) => userId !== this.me);
    this.suggested = this.editing ? undefined : suggest(this.draft.slice(0, selectionStart), others);
    this.chosen = 0;
    this.#tell("drafted", this.draft);
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.suggested && this.#choose(event)) return;
    if (event.key === "Enter" && !event.shiftKey) this.#submit(event);
    else if (event.key === "Escape" && (this.editing || this.replyTo)) this.#giveUp();
    else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      this.#tell("reply-further", event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "ArrowUp" && this.draft === "") {
      event.preventDefault();
      this.#tell("edit-last");
    }
  }

  /** @returns {boolean} whether the key was for the list of people */
  #choose(event) {
    const { people } = this.suggested;
    const step = { ArrowDown: 1, ArrowUp: people.length - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.chosen = (this.chosen + step) % people.length;
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.#pick(event, people[this.chosen]);
    } else if (event.key === "Escape") {
      this.suggested = undefined;
    } else return false;
    return true;
  }

  async #pick(event, person) {
    event.preventDefault();
    const field = this.#field;
    const before = `${this.draft.slice(0, this.suggested.from)}@${person.nickname} `;
    this.draft = before + this.draft.slice(field.selectionStart);
    this.#picked.add(person.userId);
    this.suggested = undefined;
    this.#tell("drafted", this.draft);
    await this.updateComplete;
    field.setSelectionRange(before.length, before.length);
  }

  #submit(event) {
    event.preventDefault();
    const content = this.draft.trim();
    const files = this.editing ? undefined : this.#uploads;
    if (content === "" && !files?.list.some(({ state }) => state !== "failed")) return;
    this.suggested = undefined;
    const mentions = mentioned(content, this.members, this.#picked);
    this.#picked.clear();
    const named = mentions.length > 0 ? mentions : undefined;
    this.#tell("said", { content, mentions: named, uploads: files?.take() ?? [] });
  }

  #giveUp() {
    this.#tell("given-up");
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

customElements.define("outcry-composer", Composer);
