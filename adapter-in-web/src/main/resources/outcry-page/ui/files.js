import { css, html } from "lit";
import { bytes } from "../i18n/measures.js";
import "../i18n/views.js";
import { words } from "../i18n/words.js";
import { OutcryElement } from "./element.js";
import { icons } from "./icons.js";
import "./picture.js";

const SHOWN_WHOLE = 1 << 20;

/**
 * Files: those of a message, and those that are on their way to be. Says `opened` and `save` with
 * the attachment, and `left-out` with the upload where that is possible.
 */
export class Files extends OutcryElement {
  static properties = {
    attachments: { attribute: false },
    uploads: { attribute: false },
    removable: { type: Boolean },
  };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: block;
        max-width: 100%;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
        margin-top: 0.2rem;
        max-width: 100%;
      }
      :host(.own) .files {
        justify-content: flex-end;
      }
      .name {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button.image {
        width: 220px;
        max-width: 100%;
        height: 165px;
        padding: 0;
        overflow: hidden;
      }
      button.image outcry-picture {
        width: 100%;
        height: 100%;
      }
      button.file {
        max-width: 100%;
        font-weight: 400;
      }
      button.file svg,
      button.file .small {
        flex: none;
      }
      .upload {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        max-width: 100%;
        margin: 0;
        padding: 0.3rem 0.5rem;
        border: 1px dashed var(--outcry-muted, #5f5d57);
        border-radius: 12px;
        background: var(--outcry-surface, #fff);
      }
      .upload.failed {
        border: 1px solid var(--outcry-bad, #b3261e);
      }
      .upload img {
        width: 48px;
        height: 48px;
        flex: none;
        object-fit: cover;
        border-radius: 8px;
      }
      .upload figcaption {
        display: grid;
        min-width: 0;
        max-width: 12rem;
        font-size: 0.85rem;
      }
      .upload progress {
        width: 8rem;
        max-width: 100%;
        accent-color: var(--outcry-accent, #2f4bd8);
      }
    `,
  ];

  willUpdate(changed) {
    if (!changed.has("uploads")) return;
    for (const each of this.uploads ?? []) this.listen(each, "change", () => this.requestUpdate());
  }

  render() {
    return html`<div class="files">
      ${(this.attachments ?? []).map((each) => this.#file(each))}
      ${(this.uploads ?? []).map((each) => this.#upload(each))}
    </div>`;
  }

  #file(attachment) {
    const { id, name, size } = attachment;
    const path = pathOf(attachment);
    if (path) {
      return html`<button
        class="image"
        data-attachment=${id}
        aria-label=${this.say("file.open", { name })}
        @click=${() => this.#tell("opened", attachment)}
      >
        <outcry-picture path=${path} alt=${name}></outcry-picture>
      </button>`;
    }
    return html`<button
      class="file"
      data-attachment=${id}
      aria-label=${this.say("file.download", { name, size: bytes(size) })}
      @click=${() => this.#tell("save", attachment)}
    >
      ${icons.file} <span class="name">${name}</span> <span class="small muted">${bytes(size)}</span>
    </button>`;
  }

  #upload(upload) {
    const { file, url, state } = upload;
    return html`<figure class="upload ${state}" data-upload=${state}>
      ${url ? html`<img src=${url} alt=${file.name} />` : icons.file}
      <figcaption><span class="name">${file.name}</span> ${this.#stateOf(upload)}</figcaption>
      ${this.removable
        ? html`<button
            type="button"
            class="quiet icon"
            aria-label=${this.say("file.remove", { name: file.name })}
            @click=${() => this.#tell("left-out", upload)}
          >
            ${icons.close}
          </button>`
        : ""}
    </figure>`;
  }

  #stateOf({ file, state, progress, failure }) {
    if (state === "failed") return html`<span class="problem" role="alert">${words.why(failure)}</span>`;
    if (state === "done") return html`<span class="small muted">${bytes(file.size)}</span>`;
    const name = this.say("file.uploading", { name: file.name });
    return html`<progress max="1" value=${progress} aria-label=${name}></progress>`;
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

/** Where something small enough to be shown in a line is. */
function pathOf({ id, mediaType, size, thumbnail }) {
  if (thumbnail) return `/api/attachments/${id}/thumbnail`;
  return mediaType.startsWith("image/") && size <= SHOWN_WHOLE ? `/api/attachments/${id}` : undefined;
}

customElements.define("outcry-files", Files);
