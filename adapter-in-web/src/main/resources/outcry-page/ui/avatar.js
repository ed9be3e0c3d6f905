import { html, svg } from "lit";

const COLOURS = ["#8a3ffc", "#1460d1", "#00736b", "#9b4a00", "#b0246b", "#4b6a00", "#5a4fcf", "#a33232"];

/** A first letter on a colour that is always the same for a name. */
export function avatar(name, { size = 40, isOnline = false } = {}) {
  const text = name || "?";
  const hash = [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
  const colour = COLOURS[hash % COLOURS.length];
  return html`<svg width=${size} height=${size} viewBox="0 0 40 40" aria-hidden="true">
    <circle cx="20" cy="20" r="20" fill=${colour}></circle>
    <text x="20" y="26.5" text-anchor="middle" fill="#fff" font-size="18" font-weight="600">
      ${[...text.trim()][0]?.toUpperCase() ?? "?"}
    </text>
    ${isOnline
      ? svg`<circle cx="34" cy="34" r="5" fill="#23a566" stroke="var(--outcry-surface, #fff)" stroke-width="2"/>`
      : ""}
  </svg>`;
}
