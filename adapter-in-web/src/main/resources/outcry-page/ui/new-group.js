import { css, html } from "lit";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { OutcryElement } from "./element.js";
import "./person-search.js";

/** Gathers people in a room. */
export class NewGroup extends OutcryElement {
  static properties = { members: { state: true }, problem: { state: true } };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: block;
        margin: 0 0.5rem 1rem;
      }
    `,
  ];

  constructor() {
    super();
    this.members = [];
  }

  render() {
    return html`<section class="card stack" aria-label=${this.say("rooms.new")}>
      <form id="group" @submit=${this.#create}>
        <label>${this.say("rooms.name")} <input name="name" maxlength="100" required /></label>
      </form>
      <div class="row" aria-label=${this.say("rooms.members")} role="group">
        ${this.members.map(
          (person) => html`<button
            class="small"
            @click=${() => (this.members = this.members.filter((each) => each !== person))}
          >
            ${person.nickname} ×
          </button>`,
        )}
      </div>
      <outcry-person-search .action=${"+"} @chosen=${this.#add}></outcry-person-search>
      ${this.problem ? html`<p class="problem" role="alert">${words.why(this.problem)}</p>` : ""}
      <button class="primary" form="group">${this.say("rooms.create")}</button>
      <form class="stack" @submit=${this.#join}>
        <label>${this.say("rooms.code")} <input name="roomCode" autocomplete="off" required /></label>
        <button>${this.say("rooms.joinByCode")}</button>
      </form>
    </section>`;
  }

  #add({ detail }) {
    const isIn = this.members.some(({ userId }) => userId === detail.userId);
    if (!isIn) this.members = [...this.members, detail];
  }

  #create(event) {
    event.preventDefault();
    const name = new FormData(event.target).get("name");
    const memberIds = this.members.map(({ userId }) => userId);
    this.#enter(outcry.api.post("/api/rooms/group", { name, memberIds }));
  }

  #join(event) {
    event.preventDefault();
    const inviteCode = new FormData(event.target).get("roomCode").trim();
    this.#enter(outcry.api.post("/api/rooms/join", { inviteCode }));
  }

  async #enter(answer) {
    this.problem = undefined;
    try {
      const { id } = await answer;
      await outcry.rooms.refresh();
      location.hash = `#/rooms/${id}`;
    } catch (failure) {
      this.problem = failure;
    }
  }
}

customElements.define("outcry-new-group", NewGroup);
