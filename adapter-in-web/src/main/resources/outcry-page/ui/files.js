import { html } from "lit";
import { words } from "../i18n/words.js";
import { outcry } from "../net/outcry.js";
import { icons } from "./icons.js";

const SHOWN_WHOLE = 1 << 20;
const SAVED_SOON = 10000;

/** Keeps a file on the reader's machine; only who is signed in gets it, so it is no plain link. */
export async function download({ id, name }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await outcry.api.blob(`/api/attachments/${id}`));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_SOON);
}

/** The files of a message. */
export function files(attachments, room) {
  if (!attachments?.length) return "";
  return html`<div class="files">${attachments.map((each) => file(each, room))}</div>`;
}

function file(attachment, room) {
  const { id, name, size, thumbnail } = attachment;
  const path = pathOf(attachment);
  if (path) {
    import("./picture.js").catch(() => {}); // Its name is there; the next line asks again.
    return html`<button
      class="image"
      data-attachment=${id}
      aria-label=${words.say("file.open", { name })}
      @click=${() => room.open(attachment)}
    >
      <outcry-picture path=${path} alt=${name} data-thumbnail=${!!thumbnail}></outcry-picture>
    </button>`;
  }
  return html`<button
    class="file"
    data-attachment=${id}
    aria-label=${words.say("file.download", { name, size: words.bytes(size) })}
    @click=${() => room.download(attachment)}
  >
    ${icons.file} <span class="name">${name}</span> <span class="small muted">${words.bytes(size)}</span>
  </button>`;
}

/** Where something small enough to be shown in a line is. */
function pathOf({ id, mediaType, size, thumbnail }) {
  if (thumbnail) return `/api/attachments/${id}/thumbnail`;
  return mediaType.startsWith("image/") && size <= SHOWN_WHOLE ? `/api/attachments/${id}` : undefined;
}

/**
 * Files that are not part of a recorded message yet.
 *
 * @param {(upload) => void} [remove] where one may leave one out
 */
export function uploads(list, remove) {
  if (!list?.length) return "";
  return html`<div class="files">${list.map((each) => upload(each, remove && (() => remove(each))))}</div>`;
}

function upload({ file, url, state, progress, failure }, remove) {
  return html`<figure class="upload ${state}" data-upload=${state}>
    ${url ? html`<img src=${url} alt=${file.name} />` : icons.file}
    <figcaption>
      <span class="name">${file.name}</span>
      ${state === "uploading"
        ? html`<progress max="1" value=${progress} aria-label=${words.say("file.uploading", { name: file.name })}></progress>`
        : state === "failed"
          ? html`<span class="problem" role="alert">${words.why(failure)}</span>`
          : html`<span class="small muted">${words.bytes(file.size)}</span>`}
    </figcaption>
    ${remove
      ? html`<button
          type="button"
          class="quiet icon"
          aria-label=${words.say("file.remove", { name: file.name })}
          @click=${() => remove()}
        >
          ${icons.close}
        </button>`
      : ""}
  </figure>`;
}
