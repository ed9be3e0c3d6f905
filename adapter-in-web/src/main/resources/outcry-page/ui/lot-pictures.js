import { css, html } from "lit";
import { OutcryElement } from "./element.js";
import "./picture.js";

/** What a lot looks like: one picture large, all of them small below it. A click shows it as large as there is room. */
export class LotPictures extends OutcryElement {
  static properties = {
    ids: { attribute: false },
    heading: { attribute: false },
    shown: { state: true },
    opened: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: grid;
        gap: 0.4rem;
        align-content: start;
      }
      button {
        padding: 0;
        overflow: hidden;
      }
      outcry-picture {
        width: 100%;
        height: 100%;
      }
      .large {
        --outcry-fit: contain;
        width: 100%;
        height: min(18rem, 38vw);
        border-radius: 16px;
      }
      @media (min-width: 1100px) {
        .large {
          height: auto;
          aspect-ratio: 4 / 3;
        }
      }
      .all {
        flex-wrap: nowrap;
        overflow-x: auto;
        padding: 4px;
      }
      .all button {
        flex: none;
        width: 48px;
        height: 48px;
      }
      .all button[aria-pressed="true"] {
        border: 2px solid var(--outcry-accent, #2f4bd8);
      }
    `,
  ];

  constructor() {
    super();
    this.shown = 0;
  }

  willUpdate(changed) {
    if (changed.has("ids") && String(changed.get("ids")) !== String(this.ids)) this.shown = 0;
  }

  render() {
    const { ids, shown } = this;
    return html`<button
        class="large"
        aria-label=${this.say("file.open", { name: this.#nameOf(shown) })}
        @click=${this.#open}
      >
        <outcry-picture path="/api/attachments/${ids[shown]}" alt=${this.#nameOf(shown)}></outcry-picture>
      </button>
      ${ids.length > 1
        ? html`<div class="row all" role="group" aria-label=${this.say("auction.pictures")}>
            ${ids.map(
              (id, i) => html`<button
                aria-pressed=${i === shown}
                aria-label=${this.#nameOf(i)}
                @click=${() => (this.shown = i)}
              >
                <outcry-picture path="/api/attachments/${id}/thumbnail" or="/api/attachments/${id}" alt=""></outcry-picture>
              </button>`,
            )}
          </div>`
        : ""}
      ${this.opened
        ? html`<outcry-lightbox .attachment=${this.opened} @closed=${() => (this.opened = undefined)}></outcry-lightbox>`
        : ""}`;
  }

  #nameOf(i) {
    return this.say("auction.picture", { name: this.heading, n: i + 1 });
  }

  async #open() {
    await import("./lightbox.js");
    this.opened = { id: this.ids[this.shown], name: this.#nameOf(this.shown) };
  }
}

customElements.define("outcry-lot-pictures", LotPictures);
