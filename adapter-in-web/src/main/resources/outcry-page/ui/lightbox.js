import { css, html } from "lit";
import "../i18n/views.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";
import "./picture.js";
import { save } from "./save-file.js";

/** A picture as large as there is room for. Says `closed`. */
export class Lightbox extends OutcryElement {
  static properties = { attachment: { attribute: false } };

  static styles = [
    ...OutcryElement.styles,
    css`
      dialog {
        width: 100vw;
        height: 100dvh;
        max-width: none;
        max-height: none;
        padding: 0;
        border: 0;
        background: rgb(0 0 0 / 0.9);
        color: #fff;
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      header {
        flex-wrap: nowrap;
        padding: 0.5rem 0.75rem;
      }
      h2 {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button {
        background: transparent;
        border-color: rgb(255 255 255 / 0.4);
      }
      button:hover {
        background: rgb(255 255 255 / 0.15);
      }
      :focus-visible {
        outline-color: #fff;
      }
      outcry-picture {
        --outcry-fit: contain;
        background: transparent;
      }
    `,
  ];

  render() {
    const { id, name } = this.attachment;
    return html`<dialog aria-labelledby="name" @close=${() => this.dispatchEvent(new Event("closed"))}>
      <header class="row spread">
        <h2 id="name">${name}</h2>
        <div class="row">
          <button @click=${() => save(`/api/attachments/${this.attachment.id}`, name).catch(() => {})}>${this.say("file.save")}</button>
          <button class="icon" aria-label=${this.say("app.close")} @click=${this.#close}>${icons.close}</button>
        </div>
      </header>
      <outcry-picture path="/api/attachments/${id}" alt=${name} @click=${this.#close}></outcry-picture>
    </dialog>`;
  }

  firstUpdated() {
    this.renderRoot.querySelector("dialog").showModal();
  }

  #close() {
    this.renderRoot.querySelector("dialog").close();
  }
}

customElements.define("outcry-lightbox", Lightbox);
