import { css, html } from "lit";
import { parseMoney } from "../core/amounts.js";
import { length } from "../i18n/measures.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";
import { Uploads } from "./uploads.js";

const MINUTES = { minute: 1, hour: 60, day: 1440 };
const LENGTHS = [
  [2, "minute"],
  [10, "minute"],
  [1, "hour"],
  [1, "day"],
  [7, "day"],
];

/** Puts a lot up for auction. */
export class NewAuction extends OutcryElement {
  static properties = {
    problem: { state: true },
    wrong: { state: true },
    currency: { state: true },
    isOpening: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      form {
        display: grid;
        gap: 0.9rem;
        margin-bottom: 1rem;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      }
      .wide {
        grid-column: 1 / -1;
      }
      .check {
        align-self: end;
      }
    `,
  ];

  #uploads = new Uploads(this);

  constructor() {
    super();
    this.currency = "KRW";
  }

  render() {
    const optional = this.say("auction.optional");
    return html`<form class="card" @submit=${this.#submit}>
      <label class="wide">${this.say("auction.untitled")} <input name="title" maxlength="100" required /></label>
      <label class="wide"
        >${this.say("auction.description")}
        <textarea name="description" rows="2" maxlength="4000" placeholder=${optional}></textarea>
      </label>
      ${this.#pictures()}
      <label
        >${this.say("auction.currency")}
        <select name="currency" @change=${({ target }) => (this.currency = target.value)}>
          ${["KRW", "USD", "EUR", "JPY"].map((each) => html`<option>${each}</option>`)}
        </select>
      </label>
      ${this.#amount("startPrice", "auction.start", "")} ${this.#amount("increment", "auction.increment", optional)}
      ${this.#amount("reservePrice", "auction.reserve", optional)}
      ${this.#amount("buyNowPrice", "auction.buyNowPrice", optional)}
      <label
        >${this.say("auction.mode")}
        <select name="mode">
          ${["OPEN", "PROXY"].map((mode) => html`<option value=${mode}>${this.say(`auction.mode.${mode}`)}</option>`)}
        </select>
      </label>
      <label
        >${this.say("auction.length")}
        <select name="length">
          ${LENGTHS.map(([n, unit]) => html`<option value=${n * MINUTES[unit]}>${length(n, unit)}</option>`)}
        </select>
      </label>
      <label class="check"><input type="checkbox" name="softClose" checked /> ${this.say("auction.softClose")}</label>
      ${this.problem ? html`<p class="problem wide" role="alert">${words.why(this.problem)}</p>` : ""}
      <button class="primary wide" ?disabled=${this.isOpening}>${this.say("auction.open")}</button>
    </form>`;
  }

  #pictures() {
    const { list, problem } = this.#uploads;
    return html`<div class="wide stack" role="group" aria-label=${this.say("auction.pictures")}>
      <input type="file" accept="image/*" multiple hidden @change=${this.#chosen} />
      <div>
        <button type="button" @click=${() => this.renderRoot.querySelector("input[type=file]").click()}>
          ${this.say("auction.addPictures")}
        </button>
      </div>
      ${problem ? html`<p class="problem" role="alert">${words.why(problem)}</p>` : ""}
      ${list.length > 0
        ? html`<outcry-files
            removable
            .uploads=${list}
            @left-out=${({ detail }) => this.#uploads.leaveOut(detail)}
          ></outcry-files>`
        : ""}
    </div>`;
  }

  #chosen({ target }) {
    this.#uploads.add(target.files);
    target.value = "";
  }

  #amount(name, key, placeholder) {
    const isWrong = this.wrong?.includes(name);
    return html`<label
      >${this.say(key)}
      <input
        name=${name}
        inputmode="decimal"
        placeholder=${placeholder}
        ?required=${name === "startPrice"}
        aria-invalid=${!!isWrong}
    /></label>`;
  }

  async #submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    const amounts = this.#amounts(given);
    if (!amounts) return;
    const { increment, ...prices } = amounts;
    const body = {
      title: given.title,
      description: given.description,
      currency: given.currency,
      mode: given.mode,
      ...prices,
      endsAt: new Date(outcry.clock.now() + Number(given.length) * 60000).toISOString(),
    };
    if (increment) body.increments = [{ from: 0, increment }];
    if (given.softClose) body.softClose = {};
    this.isOpening = true;
    try {
      body.imageIds = await this.#imageIds();
      const { id } = await outcry.api.post("/api/auctions", body);
      location.hash = `#/auctions/${id}`;
    } catch (failure) {
      this.problem = failure;
    } finally {
      this.isOpening = false;
    }
  }

  /** Once all of them are there. */
  async #imageIds() {
    const { list } = this.#uploads;
    await Promise.all(list.map(({ finished }) => finished));
    const failed = list.find(({ state }) => state === "failed");
    if (failed) throw failed.failure;
    return list.map(({ attachment }) => attachment.id);
  }

  #amounts(given) {
    const names = ["startPrice", "increment", "reservePrice", "buyNowPrice"].filter((name) => given[name]);
    const amounts = Object.fromEntries(names.map((name) => [name, parseMoney(given[name], given.currency)]));
    this.wrong = names.filter((name) => amounts[name] === undefined);
    this.problem = this.wrong.length > 0 ? { code: "INVALID_VALUE", field: this.wrong[0], rule: "" } : undefined;
    return this.wrong.length === 0 ? amounts : undefined;
  }
}

customElements.define("outcry-new-auction", NewAuction);
