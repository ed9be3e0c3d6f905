import { css, html } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { lines } from "../core/lines.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { RoomFeed } from "../net/room-feed.js";
import "./composer.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";
import { messageLine } from "./message-line.js";
import { messageStyles } from "./message-styles.js";

const CLOSE_TO_END = 80;
const CLOSE_TO_BEGINNING = 600;
/** When a room has been there for so long, what files need is fetched, in case the line goes. */
const PREPARE_AFTER = 3000;
/** Lines that are where they are; that of a day moves up with what is found of it. */
const STAYING = "[data-line]:not(.day):not(.new)";

/**
 * A room: what was said, and where to say something.
 *
 * @attribute room-id
 * @attribute currency in which notes of bids are told
 */
export class OutcryRoom extends OutcryElement {
  static properties = {
    roomId: { attribute: "room-id" },
    currency: {},
    heading: { attribute: false },
    editing: { state: true },
    replyTo: { state: true },
    menuSeq: { state: true },
    opened: { state: true },
    withMembers: { state: true },
    isOver: { state: true },
    problem: { state: true },
    isSure: { state: true },
    below: { state: true },
    isAway: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    messageStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr);
        grid-auto-rows: auto;
        height: 100%;
        min-height: 0;
        position: relative;
        background: var(--outcry-bg, #f4f4f1);
      }
      .log {
        overflow-y: auto;
        overscroll-behavior: contain;
        overflow-anchor: none;
        padding-bottom: 0.75rem;
      }
      .log:focus-visible {
        outline-offset: -3px;
      }
      .beginning {
        padding: 2rem 1rem 0;
        text-align: center;
      }
      .jump {
        position: absolute;
        inset-inline-end: 1rem;
        bottom: 6.5rem;
        border-radius: 99px;
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
      }
      .typing {
        min-height: 1.3rem;
        padding: 0 1rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .drop {
        position: absolute;
        inset: 0.75rem;
        display: grid;
        place-items: center;
        border: 2px dashed var(--outcry-accent, #2f4bd8);
        border-radius: 16px;
        background: color-mix(in srgb, var(--outcry-soft, #e5e9ff) 90%, transparent);
        pointer-events: none;
      }
      .refused {
        padding: 0 1rem 0.3rem;
      }
      .join {
        padding: 0.75rem;
        display: grid;
        border-top: 1px solid var(--outcry-line, #dddbd3);
        background: var(--outcry-surface, #fff);
      }
    `,
  ];

  /** @type {RoomFeed|null} */
  feed = null;
  #isPinned = true;
  #isPaging = false;
  #anchor = null;
  #shownLast = 0;
  #wasListed = false;
  #currencies = new Map();

  constructor() {
    super();
    this.addEventListener("dragover", (event) => this.#dragged(event, true));
    this.addEventListener("dragleave", (event) => this.#dragged(event, false));
    this.addEventListener("drop", (event) => this.#dropped(event));
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(globalThis, "resize", () => this.#keepEnd());
    this.listen(document, "visibilitychange", () => this.#markRead());
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
    this.#anchor = this.#isPinned ? null : this.#firstVisible();
  }

  render() {
    const { feed } = this;
    if (!feed) return "";
    if (feed.refusal) return html`<p class="beginning muted">${this.say("app.notFound")}</p>`;
    const { timeline, outbox, room } = feed;
    const shown = lines(timeline.entries, timeline.atEnd ? outbox.items : [], {
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
        @scroll=${this.#scrolled}
      >
        ${room === null ? html`<p class="beginning muted">${this.say("app.loading")}</p>` : ""}
        ${room && !timeline.hasOlder
          ? html`<p class="beginning muted small">${this.say("chat.start")}</p>`
          : ""}
        ${repeat(shown, ({ id }) => id, (line) => messageLine(line, this))}
      </div>
      ${this.isAway
        ? html`<button class="jump" @click=${this.toLatest}>
            ${icons.down} ${this.below > 0 ? this.say("chat.newBelow", { n: this.below }) : this.say("chat.latest")}
          </button>`
        : ""}
      ${this.#foot()}
      ${this.isOver ? html`<div class="drop">${this.say("file.drop")}</div>` : ""}
      ${this.withMembers
        ? html`<outcry-members
            .feed=${feed}
            @closed=${() => (this.withMembers = false)}
            @left=${this.#left}
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
    const draft = this.editing ? this.editing.draft : outcry.kept.get(`draft.${this.roomId}`, "");
    const silence = this.#silence();
    if (silence) return html`<p class="join muted" role="status" data-silence>${silence}</p>`;
    return html`${this.#typing()} ${this.#pace()} ${this.#refused()}<outcry-composer
      .draft=${live(draft)}
      .roomId=${this.roomId}
      .editing=${this.editing}
      .replyTo=${this.replyTo}
      .members=${feed.room?.members ?? []}
      @drafted=${({ detail }) => this.#drafted(detail)}
      @said=${({ detail }) => this.#said(detail)}
      @given-up=${this.#giveUp}
      @edit-last=${this.#editLast}
      @reply-further=${({ detail }) => this.#replyFurther(detail)}
    ></outcry-composer>`;
  }

  /** Always there, so that it is read out when it changes, and nothing moves. */
  #typing() {
    const people = this.feed.typing.people.map((userId) => this.nameOf(userId));
    const key = people.length > 2 ? "chat.typingMany" : "chat.typing";
    const said = people.length > 0 ? this.say(key, { names: people.join(", ") }) : "";
    return html`<div class="typing small muted" role="status">${said}</div>`;
  }

  /** Why nothing can be written at present. */
  #silence() {
    const { own, room, isMuted } = this.feed;
    if (isMuted) return this.say("chat.muted", { time: words.time(own.mutedUntil) });
    return room?.frozen && !this.isModerator ? this.say("chat.frozen") : undefined;
  }

  #pace() {
    const { slowModeSeconds: n } = this.feed.room ?? {};
    if (!n || this.isModerator) return "";
    return html`<p class="typing small muted" data-pace=${n}>${this.say("chat.slow", { n })}</p>`;
  }

  #refused() {
    const refused = this.problem ?? this.feed.changes.refused;
    return refused ? html`<p class="problem refused" role="alert">${words.why(refused)}</p>` : "";
  }

  updated() {
    const { feed } = this;
    if (!feed?.room) return;
    const log = this.#log;
    if (!log) return;
    this.#keepEnd();
    if (!this.#isPinned && this.#anchor) this.#keepPlace(log);
    this.#markRead();
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
    const currency = this.currency ?? this.#currencies.get(auctionId);
    if (currency) return words.money(minor, currency);
    if (auctionId) this.#askForCurrency(auctionId);
    return "…";
  }

  async #askForCurrency(auctionId) {
    if (this.#currencies.has(auctionId)) return;
    this.#currencies.set(auctionId, undefined);
    try {
      const { currency } = await outcry.api.get(`/api/auctions/${auctionId}`);
      this.#currencies.set(auctionId, currency);
    } catch {
      this.#currencies.delete(auctionId); // Asked for again when it is shown again.
    }
    this.requestUpdate();
  }

  toggleMenu(seq) {
    this.menuSeq = this.menuSeq === seq ? undefined : seq;
    this.isSure = false;
  }

  react(entry, emoji) {
    this.toggleMenu(undefined);
    this.feed.changes.react(entry, emoji);
    this.focusComposer();
  }

  beginReply(entry) {
    this.menuSeq = undefined;
    this.editing = undefined;
    this.replyTo = entry;
    this.focusComposer();
  }

  async showMembers() {
    if (!this.feed?.room) return;
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

  async save(attachment) {
    this.problem = undefined;
    try {
      const { download } = await import("./save-file.js");
      await download(attachment);
    } catch (failure) {
      this.problem = failure;
    }
  }

  needFiles() {
    import("./files.js").catch(() => {}); // Asked for again when the line is drawn again.
  }

  #dragged(event, isOver) {
    if (!event.dataTransfer?.types.includes("Files") || !this.feed?.room || !this.feed.isMember) return;
    event.preventDefault();
    this.isOver = isOver;
  }

  #dropped(event) {
    this.#dragged(event, false);
    const { files } = event.dataTransfer;
    if (event.defaultPrevented) this.renderRoot.querySelector("outcry-composer")?.attach(files);
  }

  /** Shows what stands there, and goes to it. */
  async jumpTo(seq) {
    this.#isPinned = false;
    await this.feed.showAround(seq).catch(() => {}); // The way there can be tried again.
    this.requestUpdate();
    await this.updateComplete;
    const line = this.#log?.querySelector(`[data-line="${seq}"]`);
    if (!line) return;
    line.scrollIntoView({ block: "center" });
    line.focus({ preventScroll: true, focusVisible: true });
    this.#scrolled();
  }

  beginEdit(entry) {
    this.menuSeq = undefined;
    this.replyTo = undefined;
    this.editing = { entry, draft: entry.content };
  }

  /** Asks once more, by the same button. */
  delete(entry) {
    if (!this.isSure) {
      this.isSure = true;
      return;
    }
    this.menuSeq = undefined;
    this.isSure = false;
    this.feed.changes.delete(entry);
    this.focusComposer();
  }

  retryChange(entry, { kind, content }) {
    if (kind === "edit") this.feed.changes.edit(entry, content);
    else this.feed.changes.delete(entry);
  }

  async toLatest() {
    this.#isPinned = true;
    this.isAway = false;
    this.below = 0;
    await this.feed.latest().catch(() => {}); // The button is still there.
    this.requestUpdate();
  }

  #begin() {
    this.#end();
    if (!this.roomId || !outcry.signedIn) return;
    const feed = new RoomFeed(outcry, this.roomId);
    this.feed = feed;
    this.#isPinned = true;
    this.isAway = false;
    this.below = 0;
    this.editing = undefined;
    this.replyTo = undefined;
    this.withMembers = false;
    this.#wasListed = false;
    this.#shownLast = 0;
    feed.addEventListener("change", () => feed === this.feed && this.#heard());
    feed.open();
    setTimeout(() => feed === this.feed && this.renderRoot.querySelector("outcry-composer")?.prepare(), PREPARE_AFTER);
  }

  #heard() {
    const { headSeq } = this.feed.timeline;
    if (!this.#isPinned && this.#shownLast > 0 && headSeq > this.#shownLast) {
      this.below = (this.below ?? 0) + headSeq - this.#shownLast;
    }
    this.#shownLast = headSeq;
    if (this.#isPinned) this.feed.timeline.trim();
    this.requestUpdate();
  }

  #end() {
    this.feed?.close();
    this.feed = null;
  }

  get #log() {
    return this.renderRoot?.querySelector(".log");
  }

  async #join() {
    await outcry.api.post(`/api/rooms/${this.roomId}/join`);
    this.#begin();
    outcry.rooms.refresh();
  }

  #drafted(text) {
    if (this.editing) this.editing = { ...this.editing, draft: text };
    else {
      outcry.kept.set(`draft.${this.roomId}`, text);
      if (text) this.feed.typing.typed();
    }
  }

  #said({ content, mentions, uploads }) {
    if (this.editing) {
      if (content !== this.editing.entry.content) this.feed.changes.edit(this.editing.entry, content);
      this.#endEdit();
      return;
    }
    outcry.kept.set(`draft.${this.roomId}`, "");
    this.problem = undefined;
    this.feed.send(content, { mentions, replyToSeq: this.replyTo?.seq }, uploads);
    this.replyTo = undefined;
    this.toLatest();
  }

  #giveUp() {
    this.replyTo = undefined;
    this.#endEdit();
  }

  /** From what is answered to what was said before or after it. */
  #replyFurther(step) {
    const said = this.feed.timeline.entries.filter(
      ({ type, deletedAt, hidden }) => type !== "SYSTEM" && !deletedAt && !hidden,
    );
    const at = said.findIndex(({ seq }) => seq === this.replyTo?.seq);
    const next = said[(at < 0 ? said.length : at) + step];
    if (next) this.beginReply(next);
    else if (step > 0) this.#giveUp();
  }

  #endEdit() {
    this.editing = undefined;
    this.focusComposer();
  }

  #editLast() {
    const own = this.feed.timeline.entries.findLast(
      ({ senderId, deletedAt }) => senderId === this.me && !deletedAt,
    );
    if (own) this.beginEdit(own);
  }

  #scrolled() {
    const log = this.#log;
    if (!log) return;
    const toEnd = log.scrollHeight - log.scrollTop - log.clientHeight;
    const { timeline } = this.feed;
    this.#isPinned = toEnd < CLOSE_TO_END && timeline.atEnd;
    this.isAway = !this.#isPinned;
    if (this.#isPinned) {
      this.below = 0;
      this.#markRead();
    } else if (log.scrollTop < CLOSE_TO_BEGINNING && timeline.hasOlder) {
      this.#page(() => this.feed.older());
    } else if (toEnd < CLOSE_TO_BEGINNING && !timeline.atEnd) {
      this.#page(() => this.feed.newer());
    }
  }

  async #page(read) {
    if (this.#isPaging) return;
    this.#isPaging = true;
    try {
      await read();
      await this.updateComplete;
    } catch {
      return; // Scrolling on asks again.
    } finally {
      this.#isPaging = false;
    }
    this.#scrolled();
  }

  #firstVisible() {
    const log = this.#log;
    if (!log) return null;
    const top = log.getBoundingClientRect().top;
    for (const line of log.querySelectorAll(STAYING)) {
      const box = line.getBoundingClientRect();
      if (box.bottom > top) return { id: line.dataset.line, top: box.top };
    }
    return null;
  }

  #keepEnd() {
    const log = this.#log;
    if (log && this.#isPinned) log.scrollTop = log.scrollHeight;
  }

  #keepPlace(log) {
    const line = log.querySelector(`[data-line="${CSS.escape(this.#anchor.id)}"]`);
    if (line) log.scrollTop += line.getBoundingClientRect().top - this.#anchor.top;
  }

  #markRead() {
    if (this.#isPinned && !document.hidden && this.feed?.room && this.feed.isMember) this.feed.markRead();
  }
}

customElements.define("outcry-room", OutcryRoom);
