import { html } from "lit";
import { words } from "../i18n/words.js";
import { avatar } from "./avatar.js";
import { icons } from "./icons.js";
import { actions, chips, quote, text } from "./message-parts.js";

/**
 * One line of a room.
 *
 * @param line as `lines` makes them
 * @param room the element that shows it, which knows what to do
 */
export function messageLine(line, room) {
  switch (line.kind) {
    case "day":
      return html`<div class="day" data-line=${line.id}>${words.day(line.at)}</div>`;
    case "new":
      return html`<div class="new" data-line="new">${words.say("chat.new")}</div>`;
    case "pending":
      return pending(line.item, room);
    default:
      return line.entry.type === "SYSTEM" ? note(line.entry, room) : said(line, room);
  }
}

function note({ seq, code, params, createdAt }, room) {
  const facts = { ...params, name: room.nameOf(params?.userId) };
  const key = code === "LEAVE" && params?.by ? "REMOVED" : code;
  if (params?.price !== undefined) facts.price = room.amount(Number(params.price), params.auctionId);
  return html`<div class="note" data-line=${seq}>
    ${words.say(`note.${key}`, facts)} · ${words.time(createdAt)}
  </div>`;
}

function said({ entry, own, follows }, room) {
  const name = entry.senderNickname ?? words.say("chat.someone");
  return html`<div
    class="line ${own ? "own" : ""} ${follows ? "follows" : ""} ${entry.mentions?.includes(room.me) ? "to-me" : ""}"
    tabindex="-1"
    data-line=${entry.seq}
    data-key=${entry.messageKey ?? ""}
  >
    ${own ? "" : follows ? html`<span></span>` : avatar(name, { size: 36 })}
    <div class="said">
      ${own
        ? html`<span class="unseen">${words.say("chat.you")}</span>`
        : html`<span class="who ${follows ? "unseen" : ""}">${name}</span>`}
      ${bubble(entry, own, name, room)} ${meta(entry, own, room)}
    </div>
  </div>`;
}

function bubble(entry, own, name, room) {
  if (entry.deletedAt) {
    return html`<div class="bubble gone">${words.say("chat.deleted")}</div>`;
  }
  const change = room.feed.changes.bySeq.get(entry.seq);
  const content = change?.kind === "edit" && change.state === "pending" ? change.content : entry.content;
  const isOpen = room.menu.seq === entry.seq;
  const classes = `bubble ${change?.state === "pending" ? "underway" : ""}`;
  const more = html`<button
    class="quiet icon"
    aria-expanded=${isOpen}
    aria-label=${words.say("chat.more", { name: own ? words.say("chat.you") : name })}
    @click=${() => room.menu.toggle(entry.seq)}
  >
    ${icons.more}
  </button>`;
  return html`${quote(entry.replyToSeq, room)}
    <div class="with-actions">
      ${own && room.feed.isMember ? more : ""}
      <div class="body">
        ${content ? html`<div class=${classes}>${text(content, entry.mentions, room)}</div>` : ""}
        ${files(entry.attachments, own, room)}
      </div>
      ${!own && room.feed.isMember ? more : ""}
    </div>
    ${chips(entry, room)} ${isOpen ? actions(entry, own, room) : ""}
    ${change?.state === "failed" ? changeFailed(entry, change, room) : ""}`;
}

function changeFailed(entry, change, room) {
  return html`<div class="problem">
    <div>${words.say("chat.changeFailed", { why: words.why(change) })}</div>
    <button class="quiet small" @click=${() => room.retryChange(entry, change)}>
      ${words.say("chat.retry")}
    </button>
    <button class="quiet small" @click=${() => room.feed.changes.forget(entry.seq)}>
      ${words.say("chat.discard")}
    </button>
  </div>`;
}

function meta(entry, own, room) {
  const state = room.feed.isRead(entry.seq) ? "read" : "sent";
  return html`<span class="meta">
    <time datetime=${entry.createdAt}>${words.time(entry.createdAt)}</time>
    ${entry.editedAt && !entry.deletedAt ? html`<span>${words.say("chat.edited")}</span>` : ""}
    ${own
      ? html`<span data-state=${state} aria-label=${words.say(`chat.${state}`)} role="img"
          >${state === "read" ? "✓✓" : "✓"}</span
        >`
      : ""}
  </span>`;
}

function pending(item, room) {
  const isFailed = item.state === "failed";
  return html`<div class="line own" data-line=${item.key} data-key=${item.key}>
    <div class="said">
      <span class="unseen">${words.say("chat.you")}</span>
      ${quote(item.replyToSeq, room)}
      ${item.content
        ? html`<div class="bubble ${isFailed ? "failed" : "underway"}">${text(item.content, item.mentions, room)}</div>`
        : ""}
      ${itsFiles(item, room)}
      ${isFailed
        ? html`<div class="problem" data-state="failed">
            <div>${words.say("chat.failed", { why: words.why(item) })}</div>
            ${item.code === "FILE_GONE"
              ? ""
              : html`<button class="quiet small" @click=${() => room.feed.sending.retry(item.key)}>
                  ${words.say("chat.retry")}
                </button>`}
            <button class="quiet small" @click=${() => room.feed.sending.discard(item.key)}>
              ${words.say("chat.discard")}
            </button>
          </div>`
        : html`<span class="meta" data-state=${item.state}>${words.say(`chat.${item.state}`)}</span>`}
    </div>
  </div>`;
}

/** The files of a message; what shows them is fetched with the first. */
function files(attachments, own, room) {
  if (!attachments?.length) return "";
  room.needFiles();
  return html`<outcry-files
    class=${own ? "own" : ""}
    .attachments=${attachments}
    @opened=${({ detail }) => room.open(detail)}
    @save=${({ detail }) => room.save(detail)}
  ></outcry-files>`;
}

/** As long as the page has them; after a reload, as the server has them, or their names alone. */
function itsFiles({ key, files: names, attachments }, room) {
  const ours = room.feed.sending.uploads.get(key);
  if (ours) return html`<outcry-files class="own" .uploads=${ours}></outcry-files>`;
  if (attachments) return files(attachments, true, room);
  return names ? html`<div class="muted small">${names.map(({ name }) => name).join(", ")}</div>` : "";
}
