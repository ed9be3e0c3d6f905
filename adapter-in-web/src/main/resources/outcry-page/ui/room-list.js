import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { avatar } from "./avatar.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";

/** One's rooms, latest first. */
export class RoomListView extends OutcryElement {
  static properties = { current: {}, isMaking: { state: true }, isSearching: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: block;
        padding: 1rem 0.5rem;
      }
      header {
        padding: 0 0.5rem 0.75rem;
      }
      .search {
        margin-left: auto;
      }
      a {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0.1rem 0.75rem;
        align-items: center;
        padding: 0.6rem 0.5rem;
        border-radius: 14px;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--outcry-sunken, #ecebe6);
      }
      a[aria-current] {
        background: var(--outcry-soft, #e5e9ff);
      }
      a svg {
        grid-row: span 2;
      }
      .name,
      .last {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-weight: 600;
      }
      .badge {
        justify-self: end;
        min-width: 1.4rem;
        padding: 0 0.4rem;
        border-radius: 99px;
        text-align: center;
        font-size: 0.8rem;
        font-weight: 700;
        background: var(--outcry-accent, #2f4bd8);
        color: var(--outcry-on-accent, #fff);
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.listen(outcry.rooms, "change", () => this.requestUpdate());
  }

  render() {
    const { rooms, isKnown } = outcry.rooms;
    return html`<header class="row spread">
        <h1>${this.say("app.rooms")}</h1>
        <button
          class="search icon"
          aria-label=${this.say("rooms.search")}
          aria-expanded=${!!this.isSearching}
          @click=${this.#search}
        >
          ${icons.search}
        </button>
        <button aria-expanded=${!!this.isMaking} @click=${this.#make}>
          ${this.say("rooms.new")}
        </button>
      </header>
      ${this.isSearching ? html`<outcry-search @closed=${this.#search}></outcry-search>` : ""}
      ${this.isMaking ? html`<outcry-new-group></outcry-new-group>` : ""}
      ${isKnown && rooms.length === 0 ? html`<p class="muted card">${this.say("rooms.empty")}</p>` : ""}
      <ul>
        ${repeat(rooms, ({ id }) => id, (room) => html`<li>${this.#room(room)}</li>`)}
      </ul>`;
  }

  async #make() {
    await import("./new-group.js");
    this.isMaking = !this.isMaking;
  }

  async #search() {
    await import("./search.js");
    this.isSearching = !this.isSearching;
    if (!this.isSearching) this.renderRoot.querySelector(".search").focus();
  }

  #room(room) {
    const { id, displayName, type, unreadCount, lastMessage } = room;
    const name = displayName ?? this.say("chat.someone");
    const online = outcry.rooms.online.get(id) ?? 0;
    return html`<a href="#/rooms/${id}" aria-current=${this.current === id ? "page" : nothing}>
      ${avatar(name, { size: 44, isOnline: online > 0 })}
      <span class="name">${name}</span>
      <span class="small muted">${lastMessage ? words.when(lastMessage.createdAt) : ""}</span>
      <span class="last small muted"
        >${this.#last(room)}${online > 0 && type === "GROUP"
          ? html`<span class="unseen">, ${this.say("rooms.online", { n: online })}</span>`
          : ""}</span
      >
      ${unreadCount > 0
        ? html`<span class="badge" role="img" aria-label=${this.say("rooms.unread", { n: unreadCount })}
            >${unreadCount}</span
          >`
        : html`<span></span>`}
    </a>`;
  }

  #last({ lastMessage, type }) {
    if (!lastMessage) return this.say("rooms.nothing");
    const { content, senderNickname, deletedAt } = lastMessage;
    const text = content || this.say(deletedAt ? "rooms.deleted" : "file.some");
    return type === "DIRECT" || !senderNickname ? text : `${senderNickname}: ${text}`;
  }
}

customElements.define("outcry-room-list", RoomListView);
