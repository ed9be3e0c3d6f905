import { html } from "lit";
import { parts } from "../core/mentions.js";
import { EMOJI } from "../core/reactions.js";
import { words } from "../i18n/words.js";
import { icons } from "./icons.js";

/** What was said, whoever it mentions marked. */
export function text(content, mentions, room) {
  if (!mentions?.length) return content;
  const people = mentions.map((userId) => ({ userId, nickname: room.memberName(userId) }));
  return parts(content, people).map(({ text, person }) =>
    person
      ? html`<span class="mention ${person.userId === room.me ? "me" : ""}">${text}</span>`
      : text,
  );
}

/** What a message answers, and the way there. */
export function quote(seq, room) {
  if (seq === undefined || seq === null) return "";
  const entry = room.feed.entryAt(seq);
  const name = entry?.senderNickname ?? words.say("chat.someone");
  return html`<button class="quote" data-quote=${seq} @click=${() => room.jumpTo(seq)}>
    <span class="unseen">${words.say("chat.inReplyTo")}</span>
    ${entry?.hidden ? "" : html`<b>${entry ? name : "…"}</b>`} <span>${excerpt(entry)}</span>
  </button>`;
}

/** One line of it. */
export function excerpt(entry) {
  if (!entry) return "";
  if (entry.hidden) return "…";
  if (entry.deletedAt) return words.say("chat.deleted");
  return entry.content || entry.attachments?.[0]?.name || "";
}

export function chips(entry, room) {
  const shown = room.feed.changes.reactionsOf(entry);
  if (shown.length === 0) return "";
  return html`<div class="chips" role="group" aria-label=${words.say("chat.reactions")}>
    ${shown.map(
      ({ emoji, count, own }) => html`<button
        class="reaction"
        data-emoji=${emoji}
        aria-pressed=${own}
        aria-label=${words.say("chat.reaction", { emoji, n: count })}
        ?disabled=${!room.feed.isMember}
        @click=${() => room.feed.changes.react(entry, emoji)}
      >
        ${emoji} <span>${count}</span>
      </button>`,
    )}
  </div>`;
}

/** What one can do with a message. */
export function actions(entry, own, room) {
  if (room.menu.isReporting) {
    return html`<div class="menu">
      <outcry-report .roomId=${room.roomId} .seq=${entry.seq} @closed=${() => room.menu.close()}></outcry-report>
    </div>`;
  }
  return html`<div class="menu">
    <div class="picker" role="group" aria-label=${words.say("chat.react")}>
      ${EMOJI.map(
        (emoji) => html`<button
          class="quiet"
          data-emoji=${emoji}
          aria-label=${words.say("chat.reactWith", { emoji })}
          @click=${() => room.menu.react(entry, emoji)}
        >
          ${emoji}
        </button>`,
      )}
    </div>
    <div class="row">
      ${own
        ? html`<button class="quiet small" @click=${() => room.menu.edit(entry)}>${words.say("chat.edit")}</button>`
        : ""}
      <button class="quiet small" @click=${() => room.menu.reply(entry)}>
        ${icons.reply} ${words.say("chat.reply")}
      </button>
      ${own || room.isModerator
        ? html`<button class="quiet small bad" @click=${() => room.menu.delete(entry)}>
            ${words.say(room.menu.isSure ? "chat.confirmDelete" : "chat.delete")}
          </button>`
        : ""}
      ${own
        ? ""
        : html`<button class="quiet small" @click=${() => room.menu.report()}>${words.say("chat.report")}</button>`}
    </div>
  </div>`;
}
