import { ServerClock } from "../core/clock.js";
import { Api } from "./api.js";
import { Connection } from "./connection.js";
import { Kept } from "./kept.js";
import { RoomList } from "./room-list.js";
import { Session } from "./session.js";

const MEASURE_AGAIN = 60000;

/** What all elements on a page share: who is signed in, the line, the time, the rooms. */
class Outcry extends EventTarget {
  /** Of rooms, what was read in this page. */
  #readUpTo = new Map();

  constructor() {
    super();
    this.clock = new ServerClock();
    this.session = new Session();
    this.api = new Api(this.session, this.clock);
    this.connection = new Connection(this.session);
    this.rooms = new RoomList(this);
    this.notices = { list: [], unread: 0 };
    this.#begin();
    this.session.addEventListener("change", () => this.#begin());
    setInterval(() => this.api.measureTime(2), MEASURE_AGAIN);
    document.addEventListener("visibilitychange", () => document.hidden || this.api.measureTime(2));
    this.timeKnown = this.api.measureTime();
  }

  get signedIn() {
    return this.session.current !== null;
  }

  /** Signs in, as someone else perhaps than before. */
  async signIn(credentials, options) {
    this.session.begin(await this.api.post("/api/auth/login", credentials), options);
  }

  async signUp(account) {
    this.session.begin(await this.api.post("/api/auth/signup", account));
  }

  async signOut({ everywhere = false } = {}) {
    if (localStorage.getItem("outcry.push")) await (await import("./push.js")).unsubscribe(this.api).catch(() => {});
    await this.api.post(everywhere ? "/api/auth/logout-all" : "/api/auth/logout").catch(() => {});
    this.session.end();
  }

  async readNotices() {
    const { notifications, unread } = await this.api.get("/api/notifications?size=50");
    this.#noticesAre(notifications, unread);
  }

  /** Whoever has read a room up to there has read what he was told of it: the server does the same. */
  readRoom(roomId, seq) {
    this.rooms.read(roomId);
    this.#readUpTo.set(roomId, seq);
    this.#noticesAre(this.notices.list, this.notices.unread);
  }

  async markNoticesRead() {
    await this.api.post("/api/notifications/read");
    await this.readNotices();
  }

  #begin() {
    this.rooms.close();
    this.#stopNotices?.();
    this.connection.close();
    this.kept = new Kept(this.session.userId);
    this.rooms.rooms = [];
    this.rooms.isKnown = false;
    this.notices = { list: [], unread: 0 };
    this.#readUpTo.clear();
    if (this.signedIn) {
      this.rooms.open();
      this.#listenForNotices();
      this.connection.open();
    }
    this.dispatchEvent(new Event("who"));
  }

  #noticesAre(list, unread) {
    const isNewlyRead = ({ read, params }) => !read && params.seq <= this.#readUpTo.get(params.roomId);
    this.notices = {
      list: list.map((each) => (isNewlyRead(each) ? { ...each, read: true } : each)),
      unread: unread - list.filter(isNewlyRead).length,
    };
    this.dispatchEvent(new Event("notices"));
  }

  #stopNotices;

  #listenForNotices() {
    const again = () => this.readNotices().catch(() => {}); // The next notice asks again.
    this.#stopNotices = this.connection.subscribe(
      "/user/queue/notifications",
      (notice) => {
        this.dispatchEvent(new CustomEvent("notice", { detail: notice }));
        again();
      },
      { onActive: again },
    );
  }
}

/** @type {Outcry} */
export const outcry = new Outcry();
