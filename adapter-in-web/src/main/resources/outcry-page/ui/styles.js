import { css } from "lit";

/** What all elements look like. */
export const shared = css`
  :host {
    font: 400 1rem/1.5 var(--outcry-font, system-ui, sans-serif);
    color: var(--outcry-text, #1b1b1f);
    box-sizing: border-box;
    word-break: keep-all;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1 {
    font-size: 1.25rem;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: 1rem;
  }
  h3 {
    font-size: 0.9rem;
  }
  a {
    color: var(--outcry-accent, #2f4bd8);
  }
  button,
  .button {
    font: inherit;
    font-weight: 600;
    color: inherit;
    min-height: 44px;
    padding: 0.3rem 1rem;
    border: 1px solid var(--outcry-line, #dddbd3);
    border-radius: 12px;
    background: var(--outcry-surface, #fff);
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    text-decoration: none;
    transition: background 120ms;
  }
  button:hover,
  .button:hover {
    background: var(--outcry-sunken, #ecebe6);
  }
  button.primary,
  .button.primary {
    background: var(--outcry-accent, #2f4bd8);
    border-color: transparent;
    color: var(--outcry-on-accent, #fff);
  }
  button.primary:hover,
  .button.primary:hover {
    filter: brightness(1.08);
  }
  button.quiet,
  .button.quiet {
    border-color: transparent;
    background: transparent;
    padding: 0 0.6rem;
    min-height: 36px;
  }
  button.quiet:hover,
  .button.quiet:hover {
    background: var(--outcry-sunken, #ecebe6);
  }
  button.bad {
    color: var(--outcry-bad, #b3261e);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button.icon {
    width: 44px;
    padding: 0;
    flex: none;
  }
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    width: 100%;
    min-height: 44px;
    padding: 0.5rem 0.8rem;
    border: 1px solid color-mix(in srgb, var(--outcry-muted, #5f5d57) 55%, transparent);
    border-radius: 12px;
    background: var(--outcry-surface, #fff);
  }
  input[type="checkbox"] {
    width: 20px;
    min-height: 20px;
    height: 20px;
    accent-color: var(--outcry-accent, #2f4bd8);
  }
  ::placeholder {
    color: var(--outcry-muted, #5f5d57);
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--outcry-accent, #2f4bd8);
    outline-offset: 2px;
  }
  label {
    display: grid;
    gap: 0.3rem;
    font-weight: 600;
    font-size: 0.9rem;
  }
  label > input,
  label > select,
  label > textarea {
    font-weight: 400;
    font-size: 1rem;
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-height: 44px;
  }
  .muted {
    color: var(--outcry-muted, #5f5d57);
  }
  .small {
    font-size: 0.85rem;
  }
  .problem {
    color: var(--outcry-bad, #b3261e);
    font-size: 0.9rem;
  }
  .card {
    background: var(--outcry-surface, #fff);
    border: 1px solid var(--outcry-line, #dddbd3);
    border-radius: 16px;
    padding: 1rem;
  }
  .stack {
    display: grid;
    gap: 0.75rem;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    flex-wrap: wrap;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.1rem 0.6rem;
    border-radius: 99px;
    font-size: 0.85rem;
    font-weight: 600;
    background: var(--outcry-sunken, #ecebe6);
  }
  .chip.good {
    background: var(--outcry-good-soft, #dff3e7);
    color: var(--outcry-good, #0b6b40);
  }
  .chip.bad {
    background: var(--outcry-bad-soft, #fbe6e3);
    color: var(--outcry-bad, #b3261e);
  }
  .chip.warn {
    background: var(--outcry-warn-soft, #fbefd2);
    color: var(--outcry-warn, #7a5200);
  }
  .spread {
    justify-content: space-between;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
