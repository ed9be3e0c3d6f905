import { addStep, applyAuction, isFinal } from "../core/auction.js";
import { newKey, untilAnswered } from "../core/unanswered.js";

/** One auction as it is open on the page. Says `change` whenever anything of it is another. */
export class AuctionFeed extends EventTarget {
  #app;
  #stops = [];
  #reading = 0;
  #isOver = false;

  /** @param {{api, connection, session, clock}} app @param {string} auctionId */
  constructor(app, auctionId) {
    super();
    this.#app = app;
    this.auctionId = auctionId;
    this.auction = null;
    this.steps = [];
    this.hasBid = false;
    /** The last offer and what became of it: `{amount, state, outcome?, code?, minimum?}`. */
    this.offer = null;
    this.refusal = null;
  }

  get me() {
    return this.#app.session.userId;
  }

  open() {
    const { connection } = this.#app;
    this.#stops = [
      connection.subscribe(`/topic/auction.${this.auctionId}`, (event) => this.#heard(event), {
        onActive: () => this.#read(true),
      }),
    ];
    return this.#read(true);
  }

  close() {
    this.#isOver = true;
    clearTimeout(this.#reading);
    this.#stops.forEach((stop) => stop());
  }

  /** Offers an amount, and again under the same key until it is known what became of it. */
  bid(amount) {
    const bidKey = newKey();
    const path = `/api/auctions/${this.auctionId}/bids`;
    return this.#offer(amount, () => this.#app.api.post(path, { bidKey, amount }));
  }

  buyNow() {
    const bidKey = newKey();
    const path = `/api/auctions/${this.auctionId}/buy-now`;
    return this.#offer(this.auction.buyNowPrice, () => this.#app.api.post(path, { bidKey }));
  }

  /** The room of winner and seller; only they can have it. */
  async awardRoom() {
    const { sellerId, winnerId, id } = this.auction;
    const targetUserId = sellerId === this.me ? winnerId : sellerId;
    const room = await this.#app.api.post("/api/rooms/direct", {
      targetUserId,
      context: `auction:${id}`,
    });
    return room.id;
  }

  async cancel() {
    this.#apply(await this.#app.api.post(`/api/auctions/${this.auctionId}/cancel`));
  }

  async #offer(amount, ask) {
    this.offer = { amount, state: "pending" };
    this.#changed();
    try {
      const answer = await untilAnswered(ask, { wait: (attempt) => this.#pause(attempt) });
      this.offer = { amount, state: "done", outcome: answer?.outcome ?? "UNKNOWN" };
      this.hasBid = true;
      if (answer?.outcome) this.#apply({ ...this.#standing(answer), leading: answer.leading });
    } catch (failure) {
      const { code, minimum } = failure;
      this.offer = { amount, state: "refused", code, minimum };
    }
    this.#changed();
    this.#readSoon();
  }

  #standing({ price, minimum, reserveMet, endsAt, version, extended }) {
    return { price, minimum, reserveMet, endsAt, version, extended };
  }

  #pause(attempt) {
    return new Promise((resolve) => setTimeout(resolve, Math.min(3000, 400 * attempt)));
  }

  #heard(event) {
    if (this.auction === null) return;
    this.#apply(event);
    this.#readSoon();
  }

  #apply(event) {
    const before = this.auction;
    this.auction = applyAuction(before, event);
    if (before && this.auction.price !== before.price && event.version > before.version) {
      this.#step({ ...this.auction, at: this.#app.clock.now() });
    }
    this.#changed();
    const moved = before && event.version > before.version;
    if (moved) this.dispatchEvent(new CustomEvent("moved", { detail: { before } }));
  }

  #step({ price, version, at, own, extended }) {
    this.steps = addStep(this.steps, { price, version, at, own, extended });
  }

  /** What the topic cannot say, since it says the same to everyone: whether one leads. */
  #readSoon() {
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => this.#read(false), 150);
  }

  async #read(withBids) {
    const path = `/api/auctions/${this.auctionId}`;
    try {
      const auction = await this.#app.api.get(path);
      if (this.#isOver) return;
      this.#apply(auction);
      if (auction.version >= this.auction.version) this.auction = { ...this.auction, ...auction };
      if (withBids || isFinal(auction.status)) await this.#readBids();
    } catch (failure) {
      if (failure.status >= 400 && failure.status < 500 && failure.status !== 401) {
        this.refusal = failure.code;
      } else if (!this.#isOver) {
        this.#reading = setTimeout(() => this.#read(withBids), 1500);
      }
    }
    this.#changed();
  }

  async #readBids() {
    let cursor = 0;
    for (let pages = 0; pages < 5; pages++) {
      const path = `/api/auctions/${this.auctionId}/bids?size=100&cursor=${cursor}`;
      const { bids, hasMore, nextCursor } = await this.#app.api.get(path);
      for (const { price, version, at, own, extended } of bids) {
        this.#step({ price, version, at: Date.parse(at), own, extended });
        this.hasBid ||= own;
      }
      if (!hasMore) return;
      cursor = nextCursor;
    }
  }

  #changed() {
    if (!this.#isOver) this.dispatchEvent(new Event("change"));
  }
}
