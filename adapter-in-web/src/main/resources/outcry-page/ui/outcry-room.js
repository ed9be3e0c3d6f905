import { html } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { lines } from "../core/lines.js";
import { words } from "../i18n/words.js";
import { Currencies } from "../net/currencies.js";
import { outcry } from "../net/outcry.js";
import { RoomFeed } from "../net/room-feed.js";
import "./composer.js";
import { OutcryElement } from "./element.js";
import { EntryMenu } from "./entry-menu.js";
import { FileDrop } from "./file-drop.js";
import { icons } from "./icons.js";
import { LogPlace } from "./log-place.js";
import { messageLine } from "./message-line.js";
import { messageStyles } from "./message-styles.js";
import { paceOf, refusalIn, silenceOf, typingIn } from "./room-state.js";
import { roomStyles } from "./room-styles.js";
import { Writing } from "./writing.js";

/** When a room has been there for so long, what files need is fetched, in case the line goes. */
const PREPARE_AFTER = 3000;

/**
 * A room: what was said, and where to say something.
 *
 * @attribute room-id
 * @attribute place of the message to go to
 * @attribute currency in which notes of bids are told
 */
export class OutcryRoom extends OutcryElement {
  static properties = {
    roomId: { attribute: "room-id" },
    place: {},
    currency: {},
    heading: { attribute: false },
    opened: { state: true },
    withMembers: { state: true },
    problem: { state: true },
  };

  static styles = [...OutcryElement.styles, messageStyles, roomStyles];

  /** @type {RoomFeed|null} */
  feed = null;
  writing = new Writing(this);
  menu = new EntryMenu(this);
  #place = new LogPlace(this, () => this.#markRead());
  #drop = new FileDrop(this);
  #wasListed = false;
  #goingTo;
  #currencies = new Currencies(outcry.api, () => this.requestUpdate());

  connectedCallback() {
    super.connectedCallback();
    this.listen(globalThis, "resize", () => this.#place.keepEnd());
    this.listen(document, "visibilitychange", () => this.#seen());
    this.listen(outcry, "who", () => this.#begin());
    this.listen(outcry.rooms, "change", () => this.#roomsChanged());
    if (this.hasUpdated) this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  willUpdate(changed) {
    if (changed.has("roomId")) this.#begin();
    if (changed.has("roomId") || changed.has("place")) this.#goingTo = this.place;
  }

  render() {
    const { feed } = this;
    if (!feed) return "";
    if (feed.refusal) return html`<p class="beginning muted">${this.say("app.notFound")}</p>`;
    const { timeline, sending, room } = feed;
    const shown = lines(timeline.entries, timeline.atEnd ? sending.outbox.items : [], {
      me: this.me,
      readSeq: feed.readSeq,
      dayOf: words.dayOf,
    });
    return html`<div
        class="log"
        role="log"
        tabindex="0"
        aria-label=${this.say("chat.log", { name: this.heading || room?.name || "" })}
        aria-busy=${room === null}
        @scroll=${this.#place.scrolled}
      >
        ${room === null ? html`<p class="beginning muted">${this.say("app.loading")}</p>` : ""}
        ${room && !timeline.hasOlder
          ? html`<p class="beginning muted small">${this.say("chat.start")}</p>`
          : ""}
        ${repeat(shown, ({ id }) => id, (line) => messageLine(line, this))}
      </div>
      ${this.#place.isAway
        ? html`<button class="jump" @click=${this.toLatest}>
            ${icons.down} ${this.#place.below > 0 ? this.say("chat.newBelow", { n: this.#place.below }) : this.say("chat.latest")}
          </button>`
        : ""}
      ${this.#foot()}
      ${this.#drop.isOver ? html`<div class="drop">${this.say("file.drop")}</div>` : ""}
      ${this.withMembers && room
        ? html`<outcry-members
            .feed=${feed}
            @closed=${() => (this.withMembers = false)}
            @left=${this.#left}
            @go-to=${({ detail }) => this.jumpTo(detail)}
          ></outcry-members>`
        : ""}
      ${this.opened
        ? html`<outcry-lightbox .attachment=${this.opened} @closed=${() => (this.opened = undefined)}></outcry-lightbox>`
        : ""}`;
  }

  #foot() {
    const { feed } = this;
    if (this.feed.room && !this.feed.isMember) {
      return html`<div class="join">
        <button class="primary" @click=${this.#join}>${this.say("rooms.join")}</button>
      </div>`;
    }
    const silence = silenceOf(this);
    if (silence) return html`<p class="join muted" role="status" data-silence>${silence}</p>`;
    return html`${typingIn(this)} ${paceOf(this)} ${refusalIn(this)}<outcry-composer
      .draft=${live(this.writing.draft)}
      .roomId=${this.roomId}
      .editing=${this.writing.editing}
      .replyTo=${this.writing.replyTo}
      .members=${feed.room?.members ?? []}
      @drafted=${({ detail }) => this.writing.drafted(detail)}
      @said=${({ detail }) => this.#said(detail)}
      @given-up=${() => this.writing.giveUp()}
      @edit-last=${() => this.writing.editLast()}
      @reply-further=${({ detail }) => this.writing.replyFurther(detail)}
    ></outcry-composer>`;
  }

  updated() {
    if (!this.feed?.room || !this.log) return;
    this.#place.keep();
    this.#markRead();
    if (this.#goingTo) {
      this.jumpTo(Number(this.#goingTo));
      this.#goingTo = undefined;
    }
  }

  /** The element that has to be focused for writing. */
  focusComposer() {
    this.renderRoot.querySelector("outcry-composer")?.focus();
  }

  nameOf(userId) {
    return this.memberName(userId) ?? words.say("chat.someone");
  }

  /** Nothing of those who are not here. */
  memberName(userId) {
    return this.feed.room?.members.find((each) => each.userId === userId)?.nickname;
  }

  get isModerator() {
    return ["OWNER", "MODERATOR"].includes(this.feed.own?.role);
  }

  /** An amount of the room's auction, or of that one; nothing as long as its currency is not known. */
  amount(minor, auctionId) {
    const currency = this.currency ?? this.#currencies.of(auctionId);
    return currency ? words.money(minor, currency) : "…";
  }

  async showMembers() {
    await import("./members.js");
    this.withMembers = true;
  }

  #left() {
    outcry.rooms.refresh();
    const left = new CustomEvent("outcry-left", { bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(left)) this.#begin();
  }

  /** Whoever is removed is told nothing more of the room; the list of rooms is, of what is left. */
  #roomsChanged() {
    const isThere = outcry.rooms.rooms.some(({ id }) => id === this.roomId);
    if (this.#wasListed && !isThere && outcry.rooms.isKnown) this.feed?.refresh();
    this.#wasListed = isThere;
  }

  /** Shows a picture large. */
  async open(attachment) {
    await import("./lightbox.js");
    this.opened = attachment;
  }

  async save({ id, name }) {
    this.problem = undefined;
    try {
      const { save } = await import("./save-file.js");
      await save(`/api/attachments/${id}`, name);
    } catch (failure) {
      this.problem = failure;
    }
  }

  needFiles() {
    import("./files.js").catch(() => {}); // Asked for again when the line is drawn again.
  }

  attach(files) {
    this.renderRoot.querySelector("outcry-composer")?.attach(files);
  }

  /** Shows what stands there, and goes to it. */
  async jumpTo(seq) {
    this.#place.leaveEnd();
    await this.feed.showAround(seq).catch(() => {}); // The way there can be tried again.
    this.requestUpdate();
    await this.updateComplete;
    const line = this.log?.querySelector(`[data-line="${seq}"]`);
    if (!line) return;
    line.scrollIntoView({ block: "center" });
    line.focus({ preventScroll: true, focusVisible: true });
    this.#place.scrolled();
  }

  retryChange(entry, { kind, content }) {
    if (kind === "edit") this.feed.changes.edit(entry, content);
    else this.feed.changes.delete(entry);
  }

  async toLatest() {
    this.#place.toEnd();
    await this.feed.latest().catch(() => {}); // The button is still there.
    this.requestUpdate();
  }

  #begin() {
    this.#end();
    if (!this.roomId || !outcry.signedIn) return;
    const feed = new RoomFeed(outcry, this.roomId);
    this.feed = feed;
    this.#place.begin();
    this.writing.begin();
    this.menu.close();
    this.withMembers = false;
    this.#wasListed = false;
    feed.addEventListener("change", () => feed === this.feed && this.#heard());
    feed.open();
    setTimeout(() => feed === this.feed && this.renderRoot.querySelector("outcry-composer")?.prepare(), PREPARE_AFTER);
  }

  #heard() {
    this.#place.heard(this.feed.timeline.headSeq);
    if (this.#place.isPinned) this.feed.timeline.trim();
    this.requestUpdate();
  }

  #end() {
    this.feed?.close();
    this.feed = null;
  }

  get log() {
    return this.renderRoot?.querySelector(".log");
  }

  async #join() {
    await outcry.api.post(`/api/rooms/${this.roomId}/join`);
    this.#begin();
    outcry.rooms.refresh();
  }

  #said(detail) {
    if (!this.writing.say(detail)) return;
    this.problem = undefined;
    this.toLatest();
  }

  #seen() {
    this.feed?.look();
    this.#markRead();
  }

  #markRead() {
    if (this.#place.isPinned && !document.hidden && this.feed?.room && this.feed.isMember) this.feed.markRead();
  }
}

customElements.define("outcry-room", OutcryRoom);
