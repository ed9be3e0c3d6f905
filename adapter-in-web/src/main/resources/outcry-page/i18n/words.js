import { formatMoney } from "../core/money.js";

/** Of each language what rooms say, and what views say that come later. */
const LANGUAGES = {
  en: [() => import("./en.js"), () => import("./en-views.js")],
  ko: [() => import("./ko.js"), () => import("./ko-views.js")],
};
const KEY = "outcry.language";

const initial = () => {
  const kept = localStorage.getItem(KEY);
  if (kept in LANGUAGES) return kept;
  return navigator.languages?.some((each) => each.startsWith("ko")) ? "ko" : "en";
};

/** What is said, in the reader's language; says `change` when that is another. */
class Words extends EventTarget {
  language = initial();
  #words;
  #parts = 1;

  /** Only the language that is read is fetched. */
  async load() {
    this.#words = await this.#of(this.language);
  }

  /** What views say besides; all of it from then on. */
  async loadViews() {
    this.#parts = 2;
    await this.load();
    this.dispatchEvent(new Event("change"));
  }

  async choose(language) {
    this.#words = await this.#of(language);
    this.language = language;
    localStorage.setItem(KEY, language);
    document.documentElement.lang = language;
    this.dispatchEvent(new Event("change"));
  }

  async #of(language) {
    const parts = await Promise.all(LANGUAGES[language].slice(0, this.#parts).map((load) => load()));
    return Object.assign({}, ...parts.map((part) => part.default));
  }

  /** The words of a key, or the key's last resort. */
  say(key, facts = {}) {
    const words = this.#words[key] ?? key;
    return words.replace(/\{(\w+)\}/g, (all, name) => String(facts[name] ?? ""));
  }

  has(key) {
    return key in this.#words;
  }

  money(minor, currency) {
    return formatMoney(minor, currency, this.language);
  }

  /** Why something was refused. */
  why({ code, ...facts }) {
    const key = `why.${code}`;
    return this.has(key) ? this.say(key, facts) : this.say("why.other", { code });
  }

  time(at) {
    return dateFormat(this.language, "timeStyle", "short").format(new Date(at));
  }

  /** In short: the time if it was today, the day if not. */
  when(at) {
    const isToday = midnight(new Date(at)) === midnight(new Date());
    return isToday ? this.time(at) : dateFormat(this.language, "dateStyle", "medium").format(new Date(at));
  }

  /** @param {number} now so that today and yesterday are called that */
  day(at, now = Date.now()) {
    const date = new Date(at);
    const days = Math.round((midnight(new Date(now)) - midnight(date)) / 86400000);
    if (days === 0) return this.say("chat.today");
    if (days === 1) return this.say("chat.yesterday");
    return dateFormat(this.language, "dateStyle", "full").format(date);
  }

  dayOf = (at) => midnight(new Date(at));
}

const formats = new Map();

/** Costly to make, and needed for every line. */
function dateFormat(language, style, value) {
  const key = `${language} ${style}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { [style]: value }));
  return formats.get(key);
}

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

export const words = new Words();
await words.load();
document.documentElement.lang = words.language;
