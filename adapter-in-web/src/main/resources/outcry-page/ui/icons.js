import { svg, html } from "lit";

const icon = (path) => html`<svg
  viewBox="0 0 24 24"
  width="22"
  height="22"
  fill="none"
  stroke="currentColor"
  stroke-width="1.9"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  ${path}
</svg>`;

export const icons = {
  rooms: icon(svg`<path d="M4 12a8 8 0 1 1 3.6 6.7L4 20l1.1-3.5A8 8 0 0 1 4 12Z"/>`),
  auctions: icon(svg`<path d="m13 5 6 6M9.5 8.5l6 6M11 10l-7 7 3 3 7-7M14.5 3.5l-6 6M20.5 9.5l-6 6M13 21h8"/>`),
  people: icon(svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5a6 6 0 0 1 3.5 5.5"/>`),
  notices: icon(svg`<path d="M6 10a6 6 0 1 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7ZM10 20.5h4"/>`),
  me: icon(svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>`),
  back: icon(svg`<path d="m14.5 5-7 7 7 7"/>`),
  send: icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`),
  more: icon(svg`<path d="M5 12h.01M12 12h.01M19 12h.01"/>`),
  down: icon(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`),
  reply: icon(svg`<path d="M10 6 4 12l6 6M4 12h9a7 7 0 0 1 7 7"/>`),
  attach: icon(svg`<path d="m20 11-8.2 8.2a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4L14.5 7"/>`),
  file: icon(svg`<path d="M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8l-5-5ZM14 3v5h5"/>`),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`),
  close: icon(svg`<path d="M6 6l12 12M18 6 6 18"/>`),
};
