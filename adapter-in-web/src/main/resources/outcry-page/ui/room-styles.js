import { css } from "lit";

/** A room as a whole; of its lines see message-styles.js. */
export const roomStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    grid-auto-rows: auto;
    height: 100%;
    min-height: 0;
    position: relative;
    background: var(--outcry-bg, #f4f4f1);
  }
  .log {
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    padding-bottom: 0.75rem;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .beginning {
    padding: 2rem 1rem 0;
    text-align: center;
  }
  .jump {
    position: absolute;
    inset-inline-end: 1rem;
    bottom: 6.5rem;
    border-radius: 99px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
  }
  .typing {
    min-height: 1.3rem;
    padding: 0 1rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .drop {
    position: absolute;
    inset: 0.75rem;
    display: grid;
    place-items: center;
    border: 2px dashed var(--outcry-accent, #2f4bd8);
    border-radius: 16px;
    background: color-mix(in srgb, var(--outcry-soft, #e5e9ff) 90%, transparent);
    pointer-events: none;
  }
  .refused {
    padding: 0 1rem 0.3rem;
  }
  .join {
    padding: 0.75rem;
    display: grid;
    border-top: 1px solid var(--outcry-line, #dddbd3);
    background: var(--outcry-surface, #fff);
  }
`;
