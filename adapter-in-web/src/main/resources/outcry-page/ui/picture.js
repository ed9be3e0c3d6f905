import { css, html } from "lit";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";

/**
 * A picture that only those may fetch who are signed in.
 *
 * @attribute path where it is
 * @attribute or where it is otherwise, if it is not there
 * @attribute alt what it is called
 */
export class Picture extends OutcryElement {
  static properties = { path: {}, or: {}, alt: {}, url: { state: true }, hasFailed: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: grid;
        grid-template: 100% / 100%;
        place-items: center;
        overflow: hidden;
        background: var(--outcry-sunken, #ecebe6);
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: var(--outcry-fit, cover);
      }
    `,
  ];

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#release();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#fetch();
  }

  willUpdate(changed) {
    if (changed.has("path")) this.#fetch();
  }

  render() {
    if (this.hasFailed) return html`<span class="small muted">${this.alt}</span>`;
    return this.url ? html`<img src=${this.url} alt=${this.alt} />` : "";
  }

  async #fetch() {
    this.#release();
    const { path } = this;
    this.hasFailed = false;
    try {
      const url = URL.createObjectURL(await this.#read(path));
      if (this.isConnected && this.path === path && !this.url) this.url = url;
      else URL.revokeObjectURL(url);
    } catch {
      this.hasFailed = true;
    }
  }

  async #read(path) {
    try {
      return await outcry.api.blob(path);
    } catch (failure) {
      if (failure.status !== 404 || !this.or) throw failure;
      return outcry.api.blob(this.or);
    }
  }

  #release() {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }
}

customElements.define("outcry-picture", Picture);
