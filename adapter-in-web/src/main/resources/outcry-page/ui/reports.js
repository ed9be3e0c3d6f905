import { css, html } from "lit";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";
import { excerpt } from "./message-parts.js";

/** What was reported in a room, the latest first; only moderators have it. Says `go-to` with a seq. */
export class Reports extends OutcryElement {
  static properties = {
    feed: { attribute: false },
    reports: { state: true },
    next: { state: true },
    problem: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        gap: 0.35rem;
        padding: 0.5rem 0;
        border-top: 1px solid var(--outcry-line, #dddbd3);
      }
      .settled {
        opacity: 0.75;
      }
      .said,
      .why {
        overflow-wrap: anywhere;
      }
      .said {
        display: block;
        width: 100%;
        min-height: 44px;
        padding: 0.3rem 0.6rem;
        text-align: start;
        font-weight: 400;
        white-space: normal;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.listen(this.feed, "change", () => this.requestUpdate());
    this.#read();
  }

  render() {
    const { reports } = this;
    return html`<section class="card stack" aria-labelledby="reports">
      <h3 id="reports">${this.say("reports.title")}</h3>
      ${reports?.length === 0 ? html`<p class="small muted">${this.say("reports.none")}</p>` : ""}
      <ul>
        ${(reports ?? []).map((report) => this.#report(report))}
      </ul>
      ${this.next ? html`<button @click=${() => this.#read(this.next)}>${this.say("search.more")}</button>` : ""}
      <p class="problem" role="alert">${this.problem ? words.why(this.problem) : ""}</p>
    </section>`;
  }

  #report({ id, seq, reporterNickname, reason, createdAt, settled }) {
    const name = reporterNickname ?? this.say("chat.someone");
    const entry = this.feed.entryAt(seq);
    return html`<li data-report=${id} class=${settled ? "settled" : ""}>
      <span class="small muted">${this.say("reports.by", { name })} · ${words.day(createdAt)} ${words.time(createdAt)}</span>
      <button class="said" aria-label=${this.say("reports.see")} @click=${() => this.#goTo(seq)}>
        ${entry ? html`<b>${entry.senderNickname ?? this.say("chat.someone")}</b> ${excerpt(entry)}` : "…"}
      </button>
      ${reason ? html`<span class="why">“${reason}”</span>` : ""}
      ${settled
        ? html`<span><span class="chip good">${this.say("reports.settled")}</span></span>`
        : html`<div><button class="small" @click=${() => this.#settle(id)}>${this.say("reports.settle")}</button></div>`}
    </li>`;
  }

  #goTo(seq) {
    this.dispatchEvent(new CustomEvent("go-to", { detail: seq }));
  }

  #settle(id) {
    return this.attempt(async () => {
      await outcry.api.post(`${this.#path}/${id}/settle`);
      this.reports = this.reports.map((each) => (each.id === id ? { ...each, settled: true } : each));
    });
  }

  /** From the latest on, or what comes after what is shown. */
  #read(cursor) {
    return this.attempt(async () => {
      const page = await outcry.api.get(`${this.#path}${cursor ? `?cursor=${cursor}` : ""}`);
      this.reports = cursor ? [...this.reports, ...page.reports] : page.reports;
      this.next = page.nextCursor;
    });
  }

  get #path() {
    return `/api/rooms/${this.feed.roomId}/reports`;
  }
}

customElements.define("outcry-reports", Reports);
