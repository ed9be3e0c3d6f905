import { css, html } from "lit";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";

/** How much of a message stands before what was found in it. */
const BEFORE = 24;

const isLongEnough = (text) => [...text].length >= 2;
const fold = (text) => text.normalize("NFC").toLowerCase();

/** Finds rooms by their names, and messages by any part of their words. Says `closed` on Escape. */
export class Search extends OutcryElement {
  static properties = {
    text: { state: true },
    messages: { state: true },
    next: { state: true },
    problem: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: block;
        margin: 0 0.5rem 1rem;
      }
      h2 {
        margin-top: 0.75rem;
      }
      a {
        display: block;
        padding: 0.5rem;
        border-radius: 12px;
        color: inherit;
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      a:hover {
        background: var(--outcry-sunken, #ecebe6);
      }
      mark {
        background: var(--outcry-warn-soft, #fbefd2);
        color: inherit;
        font-weight: 700;
      }
    `,
  ];

  #timer = 0;

  constructor() {
    super();
    this.text = "";
  }

  firstUpdated() {
    this.renderRoot.querySelector("input").focus();
  }

  render() {
    const rooms = this.#rooms();
    return html`<section class="card" role="search" aria-label=${this.say("rooms.search")}>
      <label
        >${this.say("search.label")}
        <input type="search" maxlength="100" autocomplete="off" @input=${this.#typed} @keydown=${this.#pressed}
      /></label>
      <p class=${this.problem ? "problem" : "small muted"} role="status">${this.#status(rooms)}</p>
      ${rooms.length > 0
        ? html`<h2>${this.say("app.rooms")}</h2>
            <ul>
              ${rooms.map(({ id, displayName }) => html`<li><a href="#/rooms/${id}">${this.#marked(displayName)}</a></li>`)}
            </ul>`
        : ""}
      ${this.messages?.length > 0
        ? html`<h2>${this.say("search.messages")}</h2>
            <ul>
              ${this.messages.map((message) => html`<li>${this.#message(message)}</li>`)}
            </ul>`
        : ""}
      ${this.next ? html`<button @click=${this.#more}>${this.say("search.more")}</button>` : ""}
    </section>`;
  }

  #status(rooms) {
    if (this.problem) return words.why(this.problem);
    if (!isLongEnough(this.text)) return this.say("search.hint");
    if (!this.messages) return this.say("app.loading");
    const n = this.messages.length + rooms.length;
    return n === 0 ? this.say("search.none") : this.say("search.found", { n: this.next ? `${n}+` : n });
  }

  #rooms() {
    if (!isLongEnough(this.text)) return [];
    const text = fold(this.text);
    return outcry.rooms.rooms.filter(({ displayName }) => displayName && fold(displayName).includes(text));
  }

  #message({ roomId, seq, senderNickname, content, createdAt }) {
    const room = outcry.rooms.rooms.find(({ id }) => id === roomId)?.displayName ?? this.say("chat.someone");
    return html`<a href="#/rooms/${roomId}/${seq}">
      <span class="small muted">${room} · ${words.day(createdAt)} ${words.time(createdAt)}</span><br />
      ${senderNickname ?? this.say("chat.someone")}: ${this.#marked(content, BEFORE)}
    </a>`;
  }

  /** With what was found, where one sees it: letters that fold to more or fewer are not marked. */
  #marked(given, before = Infinity) {
    const text = given.normalize("NFC").replace(/\s+/gu, " ");
    const from = text.length === fold(text).length ? fold(text).indexOf(fold(this.text)) : -1;
    if (from < 0) return text;
    const cut = Math.max(0, from - before);
    const to = from + this.text.length;
    return html`${cut > 0 ? "…" : ""}${text.slice(cut, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}`;
  }

  #pressed(event) {
    if (event.key === "Escape") this.dispatchEvent(new CustomEvent("closed"));
  }

  #typed({ target }) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(target.value.normalize("NFC").replace(/\s+/gu, " ").trim()), 250);
  }

  #begin(text) {
    if (text === this.text && !this.problem) return;
    this.text = text;
    this.messages = undefined;
    this.next = undefined;
    this.problem = undefined;
    if (isLongEnough(text)) this.#read("");
  }

  #more() {
    this.#read(`&cursor=${this.next}`);
  }

  async #read(cursor) {
    const { text } = this;
    try {
      const page = await outcry.api.get(`/api/search?q=${encodeURIComponent(text)}${cursor}`);
      if (text !== this.text) return;
      this.messages = [...(this.messages ?? []), ...page.messages];
      this.next = page.nextCursor;
    } catch (failure) {
      if (text === this.text) this.problem = failure;
    }
  }
}

customElements.define("outcry-search", Search);
