/** In what auctions are held, each asked for once. */
export class Currencies {
  #api;
  #changed;
  #known = new Map();

  /** @param {() => void} changed told when one is known */
  constructor(api, changed) {
    this.#api = api;
    this.#changed = changed;
  }

  /** Nothing as long as it is not known. */
  of(auctionId) {
    if (auctionId && !this.#known.has(auctionId)) this.#ask(auctionId);
    return this.#known.get(auctionId);
  }

  async #ask(auctionId) {
    this.#known.set(auctionId, undefined);
    try {
      const { currency } = await this.#api.get(`/api/auctions/${auctionId}`);
      this.#known.set(auctionId, currency);
      this.#changed();
    } catch {
      this.#known.delete(auctionId); // Asked for again when it is shown again.
    }
  }
}
