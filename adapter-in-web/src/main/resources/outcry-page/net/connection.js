import { Client } from "@stomp/stompjs";
import { Backoff } from "../core/backoff.js";

/**
 * The one line to the server. It comes back by itself; whoever subscribed is subscribed again, and
 * is asked for the headers of then, such as from which revision to go on.
 *
 * Events: `state` ("connecting", "connected", "waiting", "closed").
 */
export class Connection extends EventTarget {
  #session;
  #backoff = new Backoff();
  #client = null;
  #subscriptions = new Map();
  #timer = 0;
  #nextId = 0;
  #wanted = false;

  constructor(session) {
    super();
    this.#session = session;
    this.state = "closed";
    /** Since when there is no line, by the clock that only counts. */
    this.lostAt = undefined;
    globalThis.addEventListener?.("online", () => this.#now());
    globalThis.addEventListener?.("offline", () => this.#drop());
  }

  open() {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#connect();
  }

  close() {
    this.#wanted = false;
    clearTimeout(this.#timer);
    this.#client?.deactivate({ force: false });
    this.#client = null;
    this.#become("closed");
  }

  get connected() {
    return this.state === "connected";
  }

  /**
   * @param {string} destination
   * @param {(body: any) => void} onMessage
   * @param {{headers?: () => object, onActive?: () => void}} [more] headers each time it is
   *     subscribed, and what to do once it is active
   * @returns {() => void} ends it
   */
  subscribe(destination, onMessage, { headers = () => ({}), onActive } = {}) {
    const id = `s${this.#nextId++}`;
    const subscription = { id, destination, onMessage, headers, onActive, live: null };
    this.#subscriptions.set(id, subscription);
    if (this.connected) this.#activate(subscription);
    return () => {
      this.#subscriptions.delete(id);
      if (this.connected) subscription.live?.unsubscribe();
    };
  }

  /** @returns {boolean} whether it left; whether it arrived is another question */
  send(destination, body) {
    if (!this.connected) return false;
    this.#client.publish({ destination, body: JSON.stringify(body) });
    return true;
  }

  #connect() {
    clearTimeout(this.#timer);
    if (!this.#wanted) return;
    this.#become("connecting");
    const token = this.#session.current?.token;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const client = new Client({
      brokerURL: `${scheme}://${location.host}/ws`,
      connectHeaders: { Authorization: `Bearer ${token}` },
      reconnectDelay: 0,
      heartbeatIncoming: 20000,
      heartbeatOutgoing: 20000,
      connectionTimeout: 8000,
      discardWebsocketOnCommFailure: true,
    });
    client.onConnect = () => client === this.#client && this.#connected();
    client.onStompError = (frame) => {
      if (frame.headers.message === "UNAUTHENTICATED") this.#session.fresh(token).catch(() => {});
    };
    client.onWebSocketClose = () => client === this.#client && this.#lost(client);
    this.#client = client;
    client.activate();
  }

  #connected() {
    this.#backoff.reset();
    this.lostAt = undefined;
    this.#become("connected");
    for (const subscription of this.#subscriptions.values()) this.#activate(subscription);
  }

  #activate(subscription) {
    const { id, destination, onMessage, headers, onActive } = subscription;
    const given = { ...headers(), id };
    if (onActive) {
      given.receipt = `${id}-${this.#nextId++}`;
      this.#client.watchForReceipt(given.receipt, () => onActive());
    }
    subscription.live = this.#client.subscribe(
      destination,
      (message) => onMessage(JSON.parse(message.body)),
      given,
    );
  }

  #lost(client) {
    client.deactivate({ force: true });
    this.#client = null;
    if (!this.#wanted) return;
    this.lostAt ??= performance.now();
    this.#become("waiting");
    this.#timer = setTimeout(() => this.#connect(), this.#backoff.next());
  }

  #drop() {
    if (this.#client) this.#lost(this.#client);
  }

  #now() {
    if (this.#wanted && this.state === "waiting") {
      this.#backoff.reset();
      this.#connect();
    }
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }
}
