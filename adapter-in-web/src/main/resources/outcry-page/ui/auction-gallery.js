import { css, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { applyAuction } from "../core/auction.js";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";
import "./new-auction.js";
import "./picture.js";
import "./time-left.js";

const TABS = {
  OPEN: "auction.live",
  SCHEDULED: "auction.soon",
  SOLD: "auction.tab.SOLD",
  UNSOLD: "auction.unsold",
};
const REFRESH = 10000;
const PAGE = 40;

/** What is up for auction. */
export class AuctionGallery extends OutcryElement {
  static properties = {
    status: { state: true },
    auctions: { state: true },
    next: { state: true },
    isSelling: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: block;
        padding: 1rem;
        max-width: 70rem;
        margin: 0 auto;
      }
      header,
      .tabs,
      .search {
        margin-bottom: 1rem;
      }
      .search {
        max-width: 26rem;
      }
      .tabs button[aria-pressed="true"] {
        background: var(--outcry-text, #1b1b1f);
        color: var(--outcry-bg, #fff);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
        gap: 0.9rem;
      }
      a.card {
        display: grid;
        gap: 0.5rem;
        color: inherit;
        text-decoration: none;
        height: 100%;
        overflow: hidden;
        align-content: start;
      }
      .picture {
        display: grid;
        place-items: center;
        height: 11rem;
        margin: -1rem -1rem 0.25rem;
        background: var(--outcry-sunken, #ecebe6);
        color: var(--outcry-muted, #5f5d57);
      }
      outcry-picture {
        width: 100%;
        height: 100%;
      }
      a.card:hover {
        border-color: var(--outcry-accent, #2f4bd8);
      }
      .title {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .price {
        font-size: 1.35rem;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  #timer = 0;
  #typing = 0;
  #text = "";
  /** What was asked for last. */
  #asked;
  #pages = 1;
  #watched = new Map();

  constructor() {
    super();
    this.status = "OPEN";
    this.auctions = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    this.#timer = setInterval(() => document.hidden || this.#read(), REFRESH);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    clearTimeout(this.#typing);
    this.#watch([]);
  }

  render() {
    return html`<header class="row spread">
        <h1>${this.say("app.auctions")}</h1>
        <button class="primary" aria-expanded=${!!this.isSelling} @click=${() => (this.isSelling = !this.isSelling)}>
          ${this.say("auction.new")}
        </button>
      </header>
      ${this.isSelling ? html`<outcry-new-auction></outcry-new-auction>` : ""}
      <div class="row tabs">
        ${Object.entries(TABS).map(
          ([status, key]) => html`<button
            aria-pressed=${this.status === status}
            @click=${() => this.#choose(status)}
          >
            ${this.say(key)}
          </button>`,
        )}
      </div>
      <input
        class="search"
        type="search"
        maxlength="100"
        autocomplete="off"
        aria-label=${this.say("auction.search")}
        placeholder=${this.say("auction.search")}
        @input=${this.#typed}
      />
      ${this.auctions?.length === 0 ? html`<p class="muted" role="status">${this.say("auction.empty")}</p>` : ""}
      <ul>
        ${repeat(this.auctions ?? [], ({ id }) => id, (auction) => this.#card(auction))}
      </ul>
      ${this.next ? html`<button class="more" @click=${this.#more}>${this.say("search.more")}</button>` : ""}`;
  }

  #card(auction) {
    const { id, title, imageIds, price, currency, bidCount, status, leading } = auction;
    return html`<li>
      <a class="card" href="#/auctions/${id}">
        <span class="picture">${imageIds.length > 0 ? pictureOf(imageIds[0]) : icons.auctions}</span>
        <span class="title">${title}</span>
        <span class="price">${words.money(price, currency)}</span>
        <span class="row spread small">
          <span class="muted">${bidCountText(bidCount)}</span>
          ${leading && status === "OPEN" ? html`<span class="chip good">${this.say("auction.state.leading")}</span>` : ""}
          ${this.#when(auction)}
        </span>
      </a>
    </li>`;
  }

  #when({ status, endsAt, startsAt, price, currency }) {
    if (status === "OPEN") {
      return html`<span>${this.say("auction.ends")} <outcry-time-left .until=${endsAt}></outcry-time-left></span>`;
    }
    if (status === "SCHEDULED") {
      return html`<span>${this.say("auction.starts")} <outcry-time-left .until=${startsAt}></outcry-time-left></span>`;
    }
    const key = status === "SOLD" ? "auction.sold" : "auction.unsold";
    return html`<span class="chip">${this.say(key, { price: words.money(price, currency) })}</span>`;
  }

  #choose(status) {
    this.status = status;
    this.#begin();
  }

  #typed({ target }) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#text = target.value.trim();
      this.#begin();
    }, 250);
  }

  #begin() {
    this.auctions = null;
    this.next = undefined;
    this.#pages = 1;
    this.#read();
  }

  #more() {
    this.#pages++;
    this.#read();
  }

  /** All that is shown, anew. */
  async #read() {
    const asked = `/api/auctions?status=${this.status}&q=${encodeURIComponent(this.#text)}&size=${PAGE}`;
    this.#asked = asked;
    try {
      let auctions = [];
      let cursor = "";
      for (let i = 0; i < this.#pages && cursor !== undefined; i++) {
        const page = await outcry.api.get(`${asked}${cursor && `&cursor=${cursor}`}`);
        auctions = [...auctions, ...page.auctions];
        cursor = page.nextCursor;
      }
      if (asked !== this.#asked || !this.isConnected) return;
      this.auctions = auctions;
      this.next = cursor;
      this.#watch(this.status === "OPEN" ? auctions.slice(0, 20) : []);
    } catch {
      // Asked again soon.
    }
  }

  #watch(auctions) {
    const wanted = new Set(auctions.map(({ id }) => id));
    for (const [id, stop] of this.#watched) {
      if (wanted.has(id)) continue;
      stop();
      this.#watched.delete(id);
    }
    for (const id of wanted) {
      if (this.#watched.has(id)) continue;
      const stop = outcry.connection.subscribe(`/topic/auction.${id}`, (event) => this.#heard(id, event));
      this.#watched.set(id, stop);
    }
  }

  #heard(id, event) {
    this.auctions = this.auctions.map((each) => (each.id === id ? applyAuction(each, event) : each));
  }
}

const pictureOf = (id) => html`<outcry-picture
  path="/api/attachments/${id}/thumbnail"
  or="/api/attachments/${id}"
  alt=""
></outcry-picture>`;

export const bidCountText = (n) =>
  n === 0 ? words.say("auction.bid0") : n === 1 ? words.say("auction.bid1") : words.say("auction.bids", { n });

customElements.define("outcry-auction-gallery", AuctionGallery);
