import { css, html } from "lit";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { avatar } from "./avatar.js";
import { OutcryElement } from "./element.js";
import { save } from "./save-file.js";

const PACES = [0, 5, 10, 30, 60, 300];

/** What keeps order in a room as a whole; only moderators have it. */
export class RoomOrder extends OutcryElement {
  static properties = {
    feed: { attribute: false },
    bans: { state: true },
    problem: { state: true },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.6rem;
        padding: 0.35rem 0;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.listen(this.feed, "change", () => this.requestUpdate());
    this.readBans();
  }

  render() {
    const { slowModeSeconds, frozen } = this.feed.room;
    const paces = PACES.includes(slowModeSeconds) ? PACES : [...PACES, slowModeSeconds];
    return html`<section class="card stack">
        <label
          >${this.say("members.pace")}
          <select @change=${({ target }) => this.#change({ slowModeSeconds: Number(target.value) })}>
            ${paces.map(
              (each) => html`<option value=${each} ?selected=${each === slowModeSeconds}>
                ${this.say(each === 0 ? "members.noPace" : "members.seconds", { n: each })}
              </option>`,
            )}
          </select>
        </label>
        <label class="check">
          <input type="checkbox" .checked=${frozen} @change=${({ target }) => this.#change({ frozen: target.checked })} />
          ${this.say("members.frozen")}
        </label>
        <button @click=${this.#export}>${this.say("members.export")}</button>
      </section>
      ${this.bans ? this.#banned() : ""}
      ${this.problem ? html`<p class="problem" role="alert">${words.why(this.problem)}</p>` : ""}`;
  }

  #banned() {
    return html`<section class="card stack" aria-labelledby="bans">
      <h3 id="bans">${this.say("members.bans")}</h3>
      ${this.bans.length === 0 ? html`<p class="small muted">${this.say("members.noBans")}</p>` : ""}
      <ul>
        ${this.bans.map(({ userId, nickname }) => {
          const name = nickname ?? this.say("chat.someone");
          return html`<li data-banned=${userId}>
            ${avatar(name)} <span class="name">${name}</span>
            <button class="small" @click=${() => this.#letIn(userId)}>${this.say("members.unban")}</button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  /** Anew, as after somebody was banned. */
  async readBans() {
    try {
      this.bans = await outcry.api.get(`${this.#path}/bans`);
    } catch {
      this.bans = undefined; // The list is missing then, nothing else.
    }
  }

  async #letIn(userId) {
    await this.attempt(() => outcry.api.post(`${this.#path}/members/${userId}/ban`, { banned: false }));
    await this.readBans();
  }

  async #change(body) {
    await this.attempt(() => outcry.api.patch(this.#path, body));
    await this.feed.refresh();
  }

  #export() {
    return this.attempt(() => save(`${this.#path}/export`, `room-${this.feed.roomId}.jsonl`));
  }

  get #path() {
    return `/api/rooms/${this.feed.roomId}`;
  }
}

customElements.define("outcry-room-order", RoomOrder);
