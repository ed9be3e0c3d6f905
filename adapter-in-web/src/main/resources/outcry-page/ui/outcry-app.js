import { html, nothing } from "lit";
import { outcry } from "../net/outcry.js";
import { appStyles } from "./app-styles.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";
import "./line-banner.js";
import "./outcry-room.js";
import "./room-list.js";
import "./sign-in.js";

/** What the first page does not need comes when it is asked for. */
const VIEWS = {
  auctions: () => Promise.all([import("./auction-gallery.js"), import("./outcry-auction.js")]),
  people: () => import("./people.js"),
  notices: () => import("./notices.js"),
  me: () => import("./me.js"),
};
const PLACES = ["rooms", "auctions", "people", "notices", "me"];

/** The whole page. */
export class OutcryApp extends OutcryElement {
  static properties = {
    route: { state: true },
    demo: { state: true },
    linked: { state: true },
    problem: { state: true },
  };

  static styles = [...OutcryElement.styles, appStyles];

  #auctionOfRoom = new Map();

  constructor() {
    super();
    this.route = this.#routeNow();
    this.demo = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(globalThis, "hashchange", () => this.#moved());
    if (navigator.serviceWorker) this.listen(navigator.serviceWorker, "message", ({ data }) => (location.href = data.open));
    this.listen(outcry, "notice", (event) => this.#tell(event));
    this.listen(outcry.rooms, "message", (event) => this.#tell(event));
    this.listen(outcry.rooms, "change", () => this.#roomsChanged());
    this.listen(outcry, "notices", () => this.requestUpdate());
    this.#askForDemo();
    if (/^#(code|error)=/.test(location.hash)) this.#comeBack();
    this.#moved();
  }

  willUpdate() {
    this.classList.toggle("guest", !outcry.signedIn);
    const { unread } = outcry.rooms;
    document.title = unread > 0 ? `(${unread}) Outcry` : "Outcry";
  }

  render() {
    if (!outcry.signedIn) {
      return html`<outcry-sign-in
        .demo=${this.demo}
        .problem=${this.problem}
        @signed-in=${({ detail }) => this.#welcome(detail)}
      ></outcry-sign-in>`;
    }
    const [place, id] = this.route;
    const withSide = place === "rooms";
    return html`<button class="skip" @click=${() => this.renderRoot.querySelector("[role=main], main").focus()}>
        ${this.say("app.skip")}
      </button>
      <outcry-line-banner></outcry-line-banner>
      <nav aria-label=${this.say("app.main")}>${PLACES.map((each) => this.#link(each, place))}</nav>
      <div class="view ${withSide ? "with-side" : ""}">
        ${withSide
          ? html`<section
              class="side ${id ? "behind" : ""}"
              role=${id ? nothing : "main"}
              tabindex="-1"
              aria-label=${this.say("app.rooms")}
            >
              <outcry-room-list .current=${id}></outcry-room-list>
            </section>`
          : ""}
        ${withSide && !id ? this.#noRoom() : this.#main(place, id)}
      </div>
      <outcry-toasts></outcry-toasts>`;
  }

  #link(each, place) {
    const count = { rooms: outcry.rooms.unread, notices: outcry.notices.unread }[each] ?? 0;
    return html`<a href="#/${each}" aria-current=${each === place ? "page" : nothing}>
      ${icons[each]} <span>${this.say(`app.${each}`)}</span>
      ${count > 0
        ? html`<span class="count" role="img" aria-label=${this.say("rooms.unread", { n: count })}>${count}</span>`
        : ""}
    </a>`;
  }

  #noRoom() {
    return html`<aside class="wide-only">
      <p class="muted empty">${outcry.rooms.rooms.length > 0 ? this.say("rooms.choose") : ""}</p>
    </aside>`;
  }

  #main(place, id) {
    switch (place) {
      case "auctions":
        return html`<main tabindex="-1" class=${id ? "wide" : ""}>
          ${id
            ? html`<outcry-auction auction-id=${id} @outcry-room=${this.#toRoom}></outcry-auction>`
            : html`<outcry-auction-gallery></outcry-auction-gallery>`}
        </main>`;
      case "people":
        return html`<main tabindex="-1"><outcry-people></outcry-people></main>`;
      case "notices":
        return html`<main tabindex="-1"><outcry-notices></outcry-notices></main>`;
      case "me":
        return html`<main tabindex="-1"><outcry-me .demo=${this.demo} .linked=${this.linked}></outcry-me></main>`;
      default:
        return this.#room(id);
    }
  }

  #room(id) {
    const room = outcry.rooms.rooms.find((each) => each.id === id);
    const name = room?.displayName ?? "…";
    const online = outcry.rooms.online.get(id) ?? 0;
    return html`<main tabindex="-1" class="in-room">
      <div class="top">
        <a class="button quiet back" href="#/rooms" aria-label=${this.say("app.back")}>${icons.back}</a>
        <h1>
          ${name} ${online > 0 ? html`<small class="muted">· ${this.say("rooms.online", { n: online })}</small>` : ""}
        </h1>
        ${this.#lead(room)}
        ${room && room.type !== "DIRECT"
          ? html`<button
              class="quiet icon"
              aria-label=${this.say("members.show")}
              @click=${() => this.renderRoot.querySelector("outcry-room").showMembers()}
            >
              ${icons.people}
            </button>`
          : ""}
      </div>
      <outcry-room room-id=${id} .place=${this.route[2]} @outcry-left=${this.#left} .heading=${name} .currency=${this.#auctionOfRoom.get(id)?.currency}></outcry-room>
    </main>`;
  }

  /** From a room to its auction, or from the demo's room to the one that runs. */
  #lead(room) {
    const auction = this.#auctionOfRoom.get(room?.id);
    const id = auction?.id ?? (room?.id === this.demo?.roomId ? this.demo?.auctionId : undefined);
    if (!id) return "";
    return html`<a class="button live" href="#/auctions/${id}">${this.say("rooms.liveNow")}</a>`;
  }

  async #tell({ type, detail }) {
    if (type === "message" && !document.hidden && this.#isShown(detail.roomId)) return;
    await import("./toasts.js");
    this.renderRoot.querySelector("outcry-toasts")?.tell(type, detail);
  }

  /** Whether what is said there is seen as it is, in the room or by the list of rooms. */
  #isShown(roomId) {
    const list = this.renderRoot.querySelector("outcry-room-list");
    return roomId === outcry.rooms.openRoomId || Boolean(list?.checkVisibility());
  }

  #left(event) {
    event.preventDefault();
    location.hash = "#/rooms";
  }

  #toRoom(event) {
    event.preventDefault();
    outcry.rooms.refresh();
    location.hash = `#/rooms/${event.detail.roomId}`;
  }

  #routeNow() {
    const [place, id, seq] = location.hash.replace(/^#\//, "").split("/");
    return PLACES.includes(place) ? [place, id || undefined, seq] : ["rooms"];
  }

  #moved() {
    this.route = this.#routeNow();
    const [place, id] = this.route;
    VIEWS[place]?.().catch(() => setTimeout(() => this.#moved(), 2000));
    outcry.rooms.openRoomId = place === "rooms" ? id : null;
    if (place === "rooms" && id) this.#findAuction(id);
    else if (place === "rooms" && outcry.rooms.isKnown) outcry.rooms.refresh();
  }

  #roomsChanged() {
    const [place, id] = this.route;
    if (place === "rooms" && id) this.#findAuction(id);
    this.requestUpdate();
  }

  /** The API does not say which auction a room is of; its name is the auction's title. */
  async #findAuction(id) {
    const room = outcry.rooms.rooms.find((each) => each.id === id);
    if (room?.type !== "AUCTION" || this.#auctionOfRoom.has(id)) return;
    this.#auctionOfRoom.set(id, null);
    const path = `/api/auctions?q=${encodeURIComponent(room.name)}&size=100`;
    const { auctions } = await outcry.api.get(path).catch(() => ({ auctions: [] }));
    const auction = auctions.find(({ roomId }) => roomId === id);
    this.#auctionOfRoom.set(id, auction ?? null);
    this.requestUpdate();
  }

  async #askForDemo() {
    try {
      this.demo = await (await fetch("/outcry/demo")).json();
    } catch {
      return; // Then there is none.
    }
    if (outcry.signedIn || this.demo.roomId) this.#follow();
    if (this.demo.people.length > 0) setTimeout(() => this.#askForDemo(), this.demo.roomId ? 10000 : 500);
  }

  /** A link may say as whom to open the page. */
  #follow() {
    const url = new URL(location.href);
    const person = this.demo.people.find(({ name }) => name === url.searchParams.get("as"));
    if (!person) return;
    url.searchParams.delete("as");
    history.replaceState(null, "", url);
    const { email, password } = person;
    outcry.signIn({ email, password }, { thisTabOnly: true }).then(() => this.#welcome({ isGuest: true }));
  }

  /** From a provider. */
  async #comeBack() {
    const { comeBack } = await import("../net/providers.js");
    const { purpose, problem } = (await comeBack()) ?? {};
    if (purpose === "link") {
      this.linked = { problem };
      location.hash = "#/me";
    } else if (purpose) {
      this.problem = problem;
      if (!problem) this.#welcome({});
    }
  }

  #welcome({ isGuest }) {
    if (isGuest && this.demo?.roomId) location.hash = `#/rooms/${this.demo.roomId}`;
    else if (location.hash === "") location.hash = "#/rooms";
  }
}

customElements.define("outcry-app", OutcryApp);
