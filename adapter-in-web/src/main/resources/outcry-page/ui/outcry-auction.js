import { css, html } from "lit";
import { isFinal, ownState } from "../core/auction.js";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { AuctionFeed } from "../net/auction-feed.js";
import { outcry } from "../net/outcry.js";
import { bidCountText } from "./auction-gallery.js";
import "./bid-panel.js";
import { OutcryElement } from "./element.js";
import "./lot-pictures.js";
import "./outcry-room.js";
import "./price-chart.js";
import "./time-left.js";

const BETWEEN_ANNOUNCEMENTS = 5000;
const KINDS = { leading: "good", won: "good", outbid: "bad", lost: "bad" };

/**
 * An auction: its price as it moves, where to bid, and the talk about it.
 *
 * @attribute auction-id
 * @attribute no-talk leaves out the room
 */
export class OutcryAuction extends OutcryElement {
  static properties = {
    auctionId: { attribute: "auction-id" },
    noTalk: { type: Boolean, attribute: "no-talk" },
    announced: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: grid;
        gap: 1rem;
        padding: 1rem;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        max-width: 76rem;
        margin: 0 auto;
        width: 100%;
      }
      @media (min-width: 1100px) {
        :host(:not([no-talk])) {
          grid-template-columns: minmax(0, 1fr) minmax(0, 26rem);
          height: 100%;
          grid-template-rows: minmax(0, 1fr);
        }
        .talk {
          min-height: 0;
        }
        .lot {
          overflow-y: auto;
        }
        .pictured {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
          align-items: start;
        }
        .pictured > :first-child {
          grid-column: 1 / -1;
        }
      }
      .lot {
        display: grid;
        gap: 1rem;
        align-content: start;
        min-width: 0;
      }
      .talk {
        height: 28rem;
        padding: 0;
        overflow: hidden;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      @media (min-width: 1100px) {
        .talk {
          height: auto;
        }
      }
      .talk h2 {
        padding: 0.75rem 1rem;
        border-bottom: 1px solid var(--outcry-line, #dddbd3);
      }
      h1 {
        overflow-wrap: anywhere;
      }
      .price {
        font-size: 2.4rem;
        line-height: 1.15;
        font-weight: 750;
        letter-spacing: -0.02em;
        font-variant-numeric: tabular-nums;
      }
      .clock {
        text-align: end;
      }
      .clock outcry-time-left {
        font-size: 1.5rem;
      }
      .description {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** @type {AuctionFeed|null} */
  feed = null;
  #announcedAt = 0;
  #announcing = 0;

  connectedCallback() {
    super.connectedCallback();
    this.listen(outcry, "who", () => this.#begin());
    if (this.hasUpdated) this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
    this.feed?.close();
    this.feed = null;
  }

  willUpdate(changed) {
    if (changed.has("auctionId")) this.#begin();
  }

  render() {
    const auction = this.feed?.auction;
    if (this.feed?.refusal) return html`<p class="muted">${this.say("app.notFound")}</p>`;
    if (!auction) return html`<p class="muted">${this.say("app.loading")}</p>`;
    const isPictured = auction.imageIds.length > 0;
    return html`<article class="lot ${isPictured ? "pictured" : ""}">
        <div class="stack">
          <h1>${auction.title}</h1>
          ${auction.description ? html`<p class="description muted">${auction.description}</p>` : ""}
        </div>
        ${isPictured
          ? html`<outcry-lot-pictures .ids=${auction.imageIds} .heading=${auction.title}></outcry-lot-pictures>`
          : ""}
        <div class="card stack">
          ${this.#standing(auction)}
          ${this.feed.steps.length > 0
            ? html`<outcry-price-chart .auction=${auction} .steps=${this.feed.steps}></outcry-price-chart>`
            : ""}
          ${this.#chips(auction)} ${this.#below(auction)}
        </div>
        <p class="unseen" aria-live="polite">${this.announced ?? ""}</p>
      </article>
      ${this.noTalk
        ? ""
        : html`<section class="card talk" aria-labelledby="talk">
            <h2 id="talk">${this.say("auction.talk")}</h2>
            <outcry-room
              room-id=${auction.roomId}
              currency=${auction.currency}
              .heading=${auction.title}
            ></outcry-room>
          </section>`}`;
  }

  #standing({ price, currency, bidCount, status, endsAt, startsAt }) {
    return html`<div class="row spread">
      <div>
        <div class="small muted">${this.say("auction.by")}</div>
        <div class="price" data-price=${price}>${words.money(price, currency)}</div>
        <div class="small muted">${bidCountText(bidCount)}</div>
      </div>
      ${isFinal(status)
        ? ""
        : html`<div class="clock">
            <div class="small muted">${this.say(status === "SCHEDULED" ? "auction.starts" : "auction.ends")}</div>
            <outcry-time-left .until=${status === "SCHEDULED" ? startsAt : endsAt}></outcry-time-left>
          </div>`}
    </div>`;
  }

  #chips(auction) {
    const { status, reserveMet, extended, bidCount } = auction;
    const own = ownState(auction, this.me, this.feed.hasBid);
    return html`<div class="row">
      ${own === "none" || own === "checking"
        ? ""
        : html`<span class="chip ${KINDS[own] ?? ""}" data-own=${own}>${this.say(`auction.state.${own}`)}</span>`}
      ${isFinal(status) || bidCount === 0
        ? ""
        : html`<span class="chip ${reserveMet ? "good" : ""}"
            >${this.say(reserveMet ? "auction.reserveMet" : "auction.reserveOpen")}</span
          >`}
      ${extended && !isFinal(status) ? html`<span class="chip warn">${this.say("auction.extended")}</span>` : ""}
    </div>`;
  }

  #below(auction) {
    if (isFinal(auction.status)) return this.#result(auction);
    if (auction.sellerId === this.me) {
      return auction.bidCount === 0
        ? html`<button class="bad" @click=${() => this.feed.cancel()}>${this.say("auction.cancel")}</button>`
        : "";
    }
    if (auction.status !== "OPEN") return "";
    return html`<outcry-bid-panel
      .auction=${auction}
      .offer=${this.feed.offer}
      @bid=${({ detail }) => this.feed.bid(detail)}
      @buy-now=${() => this.feed.buyNow()}
    ></outcry-bid-panel>`;
  }

  #result({ status, reason, price, currency, winnerId, sellerId }) {
    const key = { SOLD: "auction.sold", CANCELLED: "auction.cancelled" }[status] ?? `auction.unsold.${reason}`;
    return html`<div role="status">
        <h2 data-result=${status}>
          ${this.say(words.has(key) ? key : "auction.unsold", { price: words.money(price, currency) })}
        </h2>
      </div>
      ${winnerId
        ? html`<button class="primary" @click=${this.#toAwardRoom}>
            ${this.say(sellerId === this.me ? "auction.toRoom" : "auction.toSeller")}
          </button>`
        : ""}`;
  }

  async #toAwardRoom() {
    const roomId = await this.feed.awardRoom();
    const event = new CustomEvent("outcry-room", { detail: { roomId }, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(event)) location.hash = `#/rooms/${roomId}`;
  }

  #begin() {
    this.feed?.close();
    this.feed = null;
    if (!this.auctionId || !outcry.signedIn) return;
    const feed = new AuctionFeed(outcry, this.auctionId);
    this.feed = feed;
    feed.addEventListener("change", () => feed === this.feed && this.requestUpdate());
    feed.addEventListener("moved", () => this.#announceSoon());
    feed.open();
  }

  /** Prices are read out now and then only, the latest of them. */
  #announceSoon() {
    clearTimeout(this.#announcing);
    const since = performance.now() - this.#announcedAt;
    this.#announcing = setTimeout(() => this.#announce(), Math.max(0, BETWEEN_ANNOUNCEMENTS - since));
  }

  #announce() {
    const { auction } = this.feed ?? {};
    if (!auction) return;
    this.#announcedAt = performance.now();
    const own = ownState(auction, this.me, this.feed.hasBid);
    const price = words.money(auction.price, auction.currency);
    const standing = own === "none" || own === "checking" ? "" : `. ${this.say(`auction.state.${own}`)}`;
    this.announced = this.say("auction.said", { price, bids: bidCountText(auction.bidCount) }) + standing;
  }
}

customElements.define("outcry-auction", OutcryAuction);
