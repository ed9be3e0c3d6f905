import { css, html } from "lit";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { avatar } from "./avatar.js";
import { column } from "./column.js";
import { OutcryElement } from "./element.js";
import "./person-search.js";

/** Friends, and how to find people. */
export class People extends OutcryElement {
  static properties = {
    friends: { state: true },
    pending: { state: true },
    code: { state: true },
    problem: { state: true },
    done: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    column,
    css`
      li {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        padding: 0.4rem 0;
        flex-wrap: wrap;
      }
      li > span {
        flex: 1;
        min-width: 6rem;
        overflow-wrap: anywhere;
      }
      code {
        font-size: 1.15rem;
        letter-spacing: 0.06em;
        overflow-wrap: anywhere;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.5rem;
        align-items: end;
      }
    `,
  ];

  #stop = () => {};

  constructor() {
    super();
    this.friends = [];
    this.pending = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stop = outcry.connection.subscribe("/user/queue/connections", () => this.#read(), {
      onActive: () => this.#read(),
    });
    this.#read();
    outcry.api.get("/api/users/me").then(
      ({ inviteCode }) => (this.code = inviteCode),
      () => {}, // The code is missing then, nothing else.
    );
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  render() {
    return html`<h1>${this.say("app.people")}</h1>
      <section class="card stack">
        <outcry-person-search
          .action=${this.say("people.talk")}
          @chosen=${({ detail }) => this.#talk(detail.userId)}
        ></outcry-person-search>
      </section>
      ${this.pending.length > 0
        ? html`<section class="card stack">
            <ul>
              ${this.pending.map((each) => this.#invitation(each))}
            </ul>
          </section>`
        : ""}
      <section class="card stack" aria-labelledby="friends">
        <h2 id="friends">${this.say("people.friends")}</h2>
        ${this.friends.length === 0 ? html`<p class="muted">${this.say("people.noFriends")}</p>` : ""}
        <ul>
          ${this.friends.map((each) => this.#friend(each))}
        </ul>
      </section>
      <section class="card stack">
        <h2>${this.say("people.code")}</h2>
        <div class="row spread">
          <code>${this.code ?? "…"}</code>
          <button @click=${this.#copy}>${this.say(this.done === "copied" ? "people.copied" : "people.copy")}</button>
        </div>
        <form @submit=${this.#invite}>
          <label>${this.say("people.enterCode")} <input name="inviteCode" autocomplete="off" required /></label>
          <button>${this.say("people.invite")}</button>
        </form>
        <p role="status" class=${this.problem ? "problem" : "small"}>
          ${this.problem ? words.why(this.problem) : this.done === "invited" ? this.say("people.invited") : ""}
        </p>
      </section>`;
  }

  #friend({ userId, nickname }) {
    const name = nickname ?? this.say("chat.someone");
    return html`<li>
      ${avatar(name)} <span>${name}</span>
      <button @click=${() => this.#talk(userId)}>${this.say("people.talk")}</button>
      <button class="quiet bad" @click=${() => this.#answer(userId, "disconnect")}>${this.say("people.remove")}</button>
    </li>`;
  }

  #invitation({ userId, nickname, invitedBy }) {
    const name = nickname ?? this.say("chat.someone");
    const isMine = invitedBy === this.me;
    return html`<li>
      ${avatar(name)}
      <span>${name}<br /><small class="muted">${this.say(isMine ? "people.waiting" : "people.pending")}</small></span>
      ${isMine
        ? ""
        : html`<button class="primary" @click=${() => this.#answer(userId, "accept")}>${this.say("people.accept")}</button>
            <button @click=${() => this.#answer(userId, "reject")}>${this.say("people.reject")}</button>`}
    </li>`;
  }

  async #read() {
    try {
      const [accepted, pending] = await Promise.all(
        ["ACCEPTED", "PENDING"].map((status) => outcry.api.get(`/api/connections?status=${status}`)),
      );
      this.friends = accepted.connections;
      this.pending = pending.connections;
    } catch {
      // Read again when the line is back.
    }
  }

  async #answer(userId, what) {
    await this.#try(() => outcry.api.post(`/api/connections/${userId}/${what}`));
  }

  async #invite(event) {
    event.preventDefault();
    const inviteCode = new FormData(event.target).get("inviteCode").trim();
    event.target.reset();
    await this.#try(() => outcry.api.post("/api/connections/invite", { inviteCode }), "invited");
  }

  async #talk(targetUserId) {
    await this.#try(async () => {
      const { id } = await outcry.api.post("/api/rooms/direct", { targetUserId });
      await outcry.rooms.refresh();
      location.hash = `#/rooms/${id}`;
    });
  }

  async #copy() {
    await navigator.clipboard?.writeText(this.code);
    this.done = "copied";
  }

  async #try(work, done) {
    this.problem = undefined;
    try {
      await work();
      this.done = done;
      await this.#read();
    } catch (failure) {
      this.problem = failure;
    }
  }
}

customElements.define("outcry-people", People);
