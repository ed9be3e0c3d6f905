import { css, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { placeOf } from "../core/notice.js";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";

const SHOWN = 4500;
const AT_ONCE = 2;

/** What has just happened elsewhere, for a moment; outside the page too, if that is allowed. */
export class Toasts extends OutcryElement {
  static properties = { list: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        position: fixed;
        z-index: 5;
        top: 0.75rem;
        left: 50%;
        translate: -50% 0;
        width: min(24rem, calc(100% - 1.5rem));
        pointer-events: none;
      }
      a {
        display: block;
        pointer-events: auto;
        margin-bottom: 0.5rem;
        padding: 0.7rem 1rem;
        color: inherit;
        text-decoration: none;
        box-shadow: 0 6px 24px rgb(0 0 0 / 0.2);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        animation: in 160ms ease-out;
      }
      @media (min-width: 820px) {
        :host {
          left: auto;
          right: 1rem;
          translate: none;
        }
      }
      @keyframes in {
        from {
          opacity: 0;
          translate: 0 -8px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.list = [];
  }

  /** @param {"notice"|"message"} type */
  tell(type, detail) {
    if (type === "notice") this.#noticed(detail);
    else this.#heard(detail);
  }

  render() {
    return html`<div role="status">
      ${repeat(
        this.list,
        ({ id }) => id,
        ({ text, href }) => html`<a class="card" href=${href}>${text}</a>`,
      )}
    </div>`;
  }

  /** Messages are shown by their words. */
  #noticed({ id, kind, params }) {
    if (kind === "MESSAGE") return;
    const href = placeOf(params);
    if (location.hash !== href || document.hidden) this.#show(id, this.say(`notice.${kind}`), href);
  }

  #heard({ id, roomId, senderNickname, content }) {
    const isQuiet = outcry.rooms.rooms.find((room) => room.id === roomId)?.type === "AUCTION";
    if (!isQuiet) this.#show(id, `${senderNickname}: ${content || this.say("file.some")}`, `#/rooms/${roomId}`);
  }

  #show(id, text, href) {
    if (document.hidden) this.#outside(id, text, href);
    this.list = [...this.list.filter((each) => each.id !== id), { id, text, href }].slice(-AT_ONCE);
    setTimeout(() => (this.list = this.list.filter((each) => each.id !== id)), SHOWN);
  }

  #outside(tag, body, href) {
    if (globalThis.Notification?.permission !== "granted") return;
    const notification = new Notification("Outcry", { body, tag, lang: words.language });
    notification.onclick = () => {
      globalThis.focus();
      location.hash = href;
    };
  }
}

customElements.define("outcry-toasts", Toasts);
