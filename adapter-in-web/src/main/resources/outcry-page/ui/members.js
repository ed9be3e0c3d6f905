import { css, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { avatar } from "./avatar.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";
import "./reports.js";
import "./room-order.js";

const RANKS = { OWNER: 0, MODERATOR: 1, MEMBER: 2 };

/** Who is in a room, and what keeps order there. Says `closed`, `left` after leaving, `go-to` with a seq. */
export class Members extends OutcryElement {
  static properties = {
    feed: { attribute: false },
    openFor: { state: true },
    sure: { state: true },
    problem: { state: true },
    isCopied: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      dialog {
        width: min(26rem, 100vw);
        height: 100dvh;
        max-width: none;
        max-height: none;
        margin: 0 0 0 auto;
        padding: 1rem;
        border: 0;
        background: var(--outcry-bg, #f4f4f1);
        color: inherit;
        overflow-y: auto;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      .one {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.6rem;
        padding: 0.35rem 0;
      }
      .one > span {
        min-width: 0;
      }
      .name {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.listen(this.feed, "change", () => this.requestUpdate());
    this.feed.refresh();
  }

  render() {
    const { room, own } = this.feed;
    const members = [...room.members].sort((a, b) => RANKS[a.role] - RANKS[b.role]);
    return html`<dialog aria-labelledby="title" @close=${() => this.#tell("closed")}>
      <div class="stack">
        <header class="row spread">
          <h2 id="title">${this.say("members.title", { n: members.length })}</h2>
          <button class="quiet icon" aria-label=${this.say("app.close")} @click=${this.close}>${icons.close}</button>
        </header>
        <p class="problem" role="alert">${this.problem ? words.why(this.problem) : ""}</p>
        <ul class="card">
          ${repeat(members, ({ userId }) => userId, (member) => html`<li>${this.#member(member)}</li>`)}
        </ul>
        ${room.inviteCode ? this.#code(room) : ""} ${this.#isModerator ? this.#order() : ""}
        ${own && room.type === "GROUP"
          ? html`<button class="bad" @click=${this.#leave}>
              ${this.say(this.sure === "leave" ? "members.confirmLeave" : "members.leave")}
            </button>`
          : ""}
      </div>
    </dialog>`;
  }

  firstUpdated() {
    this.renderRoot.querySelector("dialog").showModal();
  }

  close() {
    this.renderRoot.querySelector("dialog").close();
  }

  get #isModerator() {
    return this.feed.own !== undefined && this.feed.own.role !== "MEMBER";
  }

  #member(member) {
    const { userId, role, mutedUntil } = member;
    const name = member.nickname ?? this.say("chat.someone");
    const isOpen = this.openFor === userId;
    const isBelow = this.#isModerator && RANKS[role] > RANKS[this.feed.own.role];
    const isMuted = mutedUntil && Date.parse(mutedUntil) > outcry.clock.now();
    return html`<div class="one" data-member=${userId}>
        ${avatar(name, { isOnline: this.feed.present.has(userId) })}
        <span>
          <span class="name">${userId === this.me ? `${name} (${this.say("chat.you")})` : name}</span>
          ${role === "MEMBER" ? "" : html`<span class="chip">${this.say(`members.${role}`)}</span>`}
          ${isMuted
            ? html`<span class="chip warn">${this.say("members.mutedUntil", { time: words.when(mutedUntil) })}</span>`
            : ""}
        </span>
        ${isBelow
          ? html`<button
              class="quiet icon"
              aria-expanded=${isOpen}
              aria-label=${this.say("members.more", { name })}
              @click=${() => this.#open(isOpen ? undefined : userId)}
            >
              ${icons.more}
            </button>`
          : ""}
      </div>
      ${isOpen ? this.#actions(member, isMuted) : ""}`;
  }

  #actions({ userId, role }, isMuted) {
    const isGroup = this.feed.room.type === "GROUP";
    const mute = (minutes) => this.#do(`members/${userId}/mute`, { minutes });
    return html`<div class="row">
      ${isMuted
        ? html`<button class="small" @click=${() => mute(0)}>${this.say("members.unmute")}</button>`
        : html`<button class="small" @click=${() => mute(10)}>${this.say("members.mute10")}</button>
            <button class="small" @click=${() => mute(60)}>${this.say("members.mute60")}</button>`}
      ${this.feed.own.role === "OWNER" && isGroup
        ? html`<button
            class="small"
            @click=${() => this.#do(`members/${userId}/role`, { role: role === "MEMBER" ? "MODERATOR" : "MEMBER" })}
          >
            ${this.say(role === "MEMBER" ? "members.promote" : "members.demote")}
          </button>`
        : ""}
      ${this.#surely("kick", userId)} ${this.#surely("ban", userId)}
    </div>`;
  }

  /** Asks once more, by the same button. */
  #surely(what, userId) {
    const isSure = this.sure === what;
    return html`<button
      class="small bad"
      @click=${() => (isSure ? this.#do(`members/${userId}/${what}`) : (this.sure = what))}
    >
      ${this.say(isSure ? `members.confirm.${what}` : `members.${what}`)}
    </button>`;
  }

  #code({ inviteCode }) {
    return html`<section class="card stack">
      <h3>${this.say("members.code")}</h3>
      <code>${inviteCode}</code>
      <div class="row">
        <button @click=${this.#copy}>${this.say(this.isCopied ? "people.copied" : "people.copy")}</button>
        <button class="quiet" @click=${() => this.#do("invite-code")}>${this.say("members.renew")}</button>
      </div>
    </section>`;
  }

  #order() {
    return html`<outcry-reports .feed=${this.feed} @go-to=${this.#goTo}></outcry-reports>
      <outcry-room-order .feed=${this.feed}></outcry-room-order>`;
  }

  /** What stands there is seen once this is out of its way. */
  #goTo({ detail }) {
    this.close();
    this.dispatchEvent(new CustomEvent("go-to", { detail }));
  }

  #open(userId) {
    this.openFor = userId;
    this.sure = undefined;
  }

  #do(what, body) {
    this.#open(undefined);
    return this.#asked(outcry.api.post(`/api/rooms/${this.feed.roomId}/${what}`, body));
  }

  async #asked(answer) {
    this.problem = undefined;
    this.isCopied = false;
    try {
      await answer;
    } catch (failure) {
      this.problem = failure;
    }
    await this.feed.refresh();
    this.renderRoot.querySelector("outcry-room-order")?.readBans();
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.feed.room.inviteCode);
      this.isCopied = true;
    } catch {
      getSelection().selectAllChildren(this.renderRoot.querySelector("code"));
    }
  }

  async #leave() {
    if (this.sure !== "leave") {
      this.sure = "leave";
      return;
    }
    try {
      await outcry.api.post(`/api/rooms/${this.feed.roomId}/leave`);
      this.close();
      this.#tell("left");
    } catch (failure) {
      this.problem = failure;
    }
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}

customElements.define("outcry-members", Members);
