/** What a tab must not lose with a reload: drafts, and messages that are not recorded yet. */
export class Kept {
  #prefix;

  constructor(userId) {
    this.#prefix = `outcry.kept.${userId}.`;
  }

  get(name, otherwise) {
    return JSON.parse(sessionStorage.getItem(this.#prefix + name) ?? "null") ?? otherwise;
  }

  set(name, value) {
    if (value === undefined || value === "" || value.length === 0) {
      sessionStorage.removeItem(this.#prefix + name);
    } else {
      sessionStorage.setItem(this.#prefix + name, JSON.stringify(value));
    }
  }
}
