import { css, html } from "lit";
import { placeOf } from "../core/notice.js";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { canPush, subscribe } from "../net/push.js";
import { column } from "./column.js";
import { OutcryElement } from "./element.js";

/** What one was told. */
export class Notices extends OutcryElement {
  static properties = { permission: { state: true }, problem: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    column,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
      }
      a.card {
        display: flex;
        gap: 0.75rem;
        justify-content: space-between;
        align-items: center;
        color: inherit;
        text-decoration: none;
      }
      .small {
        flex: none;
      }
      .unread {
        border-color: var(--outcry-accent, #2f4bd8);
        font-weight: 600;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.permission = globalThis.Notification?.permission;
    this.listen(outcry, "notices", () => this.requestUpdate());
    this.#subscribe();
  }

  render() {
    const { list, unread } = outcry.notices;
    return html`<div class="row spread">
        <h1>${this.say("app.notices")}</h1>
        ${unread > 0
          ? html`<button @click=${() => outcry.markNoticesRead()}>${this.say("notices.read")}</button>`
          : ""}
      </div>
      ${this.permission === "default"
        ? html`<button @click=${this.#ask}>${this.say("notices.allow")}</button>`
        : ""}
      ${this.problem ? html`<p role="status" class="problem">${words.why(this.problem)}</p>` : ""}
      ${list.length === 0 ? html`<p class="muted">${this.say("notices.empty")}</p>` : ""}
      <ul>
        ${list.map(
          ({ kind, params, createdAt, read }) => html`<li>
            <a class="card ${read ? "" : "unread"}" href=${placeOf(params)}>
              <span>${this.say(`notice.${kind}`)} ${this.#roomOf(params)}</span>
              <span class="small muted">${words.when(createdAt)}</span>
            </a>
          </li>`,
        )}
      </ul>`;
  }

  #roomOf({ roomId }) {
    const room = roomId && outcry.rooms.rooms.find(({ id }) => id === roomId);
    return room ? html`<span class="muted">· ${room.displayName}</span>` : "";
  }

  async #ask() {
    this.permission = await Notification.requestPermission();
    await this.#subscribe();
  }

  /** Where the server does not push, notifications are those of a page that is open. */
  async #subscribe() {
    if (this.permission !== "granted" || !canPush()) return;
    try {
      await subscribe(outcry.api, words.language);
    } catch (failure) {
      if (failure.code !== "PUSH_UNAVAILABLE") this.problem = failure instanceof DOMException ? { code: failure.name } : failure;
    }
  }
}

customElements.define("outcry-notices", Notices);
