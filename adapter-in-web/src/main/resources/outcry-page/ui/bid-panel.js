import { css, html } from "lit";
import { parseMoney } from "../core/amounts.js";
import { quickBids } from "../core/auction.js";
import { decimals } from "../core/money.js";
import { words } from "../i18n/words.js";
import { OutcryElement } from "./element.js";

/** Where one bids. Says `bid` with an amount, and `buy-now`. */
export class BidPanel extends OutcryElement {
  static properties = { auction: { attribute: false }, offer: { attribute: false }, isWrong: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      .quick {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 0.5rem;
      }
      .quick button {
        padding: 0 0.3rem;
        font-variant-numeric: tabular-nums;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.5rem;
        align-items: end;
      }
      .wide {
        width: 100%;
      }
    `,
  ];

  render() {
    const { auction } = this;
    const { minimum, price, bidCount, currency, mode, buyNowPrice } = auction;
    const isProxy = mode === "PROXY";
    const busy = this.offer?.state === "pending";
    return html`<div class="quick" role="group" aria-label=${this.say("auction.quick")}>
        ${quickBids(minimum, price, bidCount).map(
          (amount, i) => html`<button
            class=${i === 0 ? "primary" : ""}
            ?disabled=${busy}
            @click=${() => this.#bid(amount)}
            aria-label=${this.say("auction.placeAmount", { amount: words.money(amount, currency) })}
          >
            ${words.money(amount, currency)}
          </button>`,
        )}
      </div>
      <form @submit=${this.#submit}>
        <label
          >${this.say(isProxy ? "auction.yourMax" : "auction.yourBid")}
          <input
            name="amount"
            inputmode=${decimals(currency) > 0 ? "decimal" : "numeric"}
            autocomplete="off"
            aria-describedby="hint"
            aria-invalid=${!!this.isWrong}
            placeholder=${this.say("auction.minimum", { amount: words.money(minimum, currency) })}
            required
        /></label>
        <button ?disabled=${busy}>${this.say("auction.place")}</button>
      </form>
      <p id="hint" class="muted small">
        ${isProxy ? this.say("auction.proxyHint") : this.say("auction.minimum", { amount: words.money(minimum, currency) })}
      </p>
      ${buyNowPrice
        ? html`<button class="wide" ?disabled=${busy} @click=${() => this.dispatchEvent(new Event("buy-now"))}>
            ${this.say("auction.buyNow", { amount: words.money(buyNowPrice, currency) })}
          </button>`
        : ""}
      <p role="status" class="small ${this.offer?.state === "refused" ? "problem" : ""}">${this.#answer()}</p>`;
  }

  #answer() {
    const { offer, auction } = this;
    if (this.isWrong) return words.why({ code: "BID_TOO_LOW", minimum: words.money(auction.minimum, auction.currency) });
    if (!offer) return "";
    const amount = words.money(offer.amount, auction.currency);
    if (offer.state === "pending") return this.say("auction.offerPending", { amount });
    const isOver = offer.outcome !== "OUTBID" && auction.leading === false;
    if (offer.state === "done" && isOver) return "";
    if (offer.state === "done") return this.say(`auction.offer.${offer.outcome}`, { amount });
    const minimum = offer.minimum && words.money(offer.minimum, auction.currency);
    return words.why({ code: offer.code, minimum });
  }

  #submit(event) {
    event.preventDefault();
    const form = event.target;
    const amount = parseMoney(new FormData(form).get("amount"), this.auction.currency);
    this.isWrong = amount === undefined;
    if (this.isWrong) return;
    form.reset();
    this.#bid(amount);
  }

  #bid(amount) {
    this.isWrong = false;
    this.dispatchEvent(new CustomEvent("bid", { detail: amount }));
  }
}

customElements.define("outcry-bid-panel", BidPanel);
