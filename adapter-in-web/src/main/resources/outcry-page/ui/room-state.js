import { html } from "lit";
import { words } from "../i18n/words.js";

/** @typedef {import("./outcry-room.js").OutcryRoom} OutcryRoom */

/** Who is typing. Always there, so that it is read out when it changes, and nothing moves. @param {OutcryRoom} room */
export function typingIn(room) {
  const people = room.feed.typing.people.map((userId) => room.nameOf(userId));
  const key = people.length > 2 ? "chat.typingMany" : "chat.typing";
  const said = people.length > 0 ? words.say(key, { names: people.join(", ") }) : "";
  return html`<div class="typing small muted" role="status">${said}</div>`;
}

/** Why nothing can be written at present. @param {OutcryRoom} room */
export function silenceOf({ feed, isModerator }) {
  if (feed.isMuted) return words.say("chat.muted", { time: words.time(feed.own.mutedUntil) });
  return feed.room?.frozen && !isModerator ? words.say("chat.frozen") : undefined;
}

/** How long one waits between two messages. @param {OutcryRoom} room */
export function paceOf({ feed, isModerator }) {
  const { slowModeSeconds: n } = feed.room ?? {};
  if (!n || isModerator) return "";
  return html`<p class="typing small muted" data-pace=${n}>${words.say("chat.slow", { n })}</p>`;
}

/** What was refused last. @param {OutcryRoom} room */
export function refusalIn({ feed, problem }) {
  const refused = problem ?? feed.changes.refused;
  return refused ? html`<p class="problem refused" role="alert">${words.why(refused)}</p>` : "";
}
