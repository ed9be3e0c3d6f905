import { css } from "lit";

export const messageStyles = css`
  .line {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr);
    column-gap: 0.6rem;
    padding: 0.45rem 1rem 0;
    contain: layout style;
  }
  .line.follows {
    padding-top: 0.15rem;
  }
  .line.own {
    grid-template-columns: minmax(0, 1fr);
    justify-items: end;
  }
  .said {
    display: grid;
    justify-items: start;
    min-width: 0;
    max-width: min(36rem, 88%);
  }
  .own .said {
    justify-items: end;
  }
  .who {
    font-size: 0.85rem;
    font-weight: 600;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bubble {
    padding: 0.45rem 0.85rem;
    border-radius: 6px 18px 18px 18px;
    background: var(--outcry-surface, #fff);
    border: 1px solid var(--outcry-line, #dddbd3);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-width: 100%;
  }
  .follows .bubble {
    border-radius: 18px;
  }
  .own .bubble {
    background: var(--outcry-soft, #e5e9ff);
    border-color: transparent;
    border-radius: 18px 18px 6px 18px;
  }
  .bubble.gone {
    font-style: italic;
    background: transparent;
    color: var(--outcry-muted, #5f5d57);
  }
  .bubble.underway {
    border-style: dashed;
    border-color: var(--outcry-muted, #5f5d57);
  }
  .bubble.failed {
    border: 1px solid var(--outcry-bad, #b3261e);
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.2rem;
    font-size: 0.78rem;
    color: var(--outcry-muted, #5f5d57);
  }
  .with-actions {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    max-width: 100%;
  }
  .own .with-actions {
    flex-direction: row;
  }
  .body {
    display: grid;
    justify-items: start;
    min-width: 0;
  }
  .own .body {
    justify-items: end;
  }
  .with-actions > button {
    min-height: 32px;
    width: 32px;
    padding: 0;
    opacity: 0;
  }
  .line:hover .with-actions > button,
  .with-actions > button:focus-visible,
  .with-actions > button[aria-expanded="true"] {
    opacity: 1;
  }
  @media (hover: none) {
    .with-actions > button {
      width: 40px;
      min-height: 40px;
      opacity: 0.6;
    }
  }
  .day,
  .note {
    text-align: center;
    font-size: 0.82rem;
    color: var(--outcry-muted, #5f5d57);
    padding: 0.7rem 1rem 0.2rem;
  }
  .day {
    font-weight: 600;
    padding-top: 1.1rem;
  }
  .new {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.75rem 1rem 0;
    font-size: 0.82rem;
    font-weight: 700;
    color: var(--outcry-bad, #b3261e);
  }
  .new::before,
  .new::after {
    content: "";
    flex: 1;
    border-top: 1px solid currentColor;
  }
  .own .problem {
    text-align: end;
  }
  .problem button {
    min-height: 32px;
  }
  .line:focus-visible {
    outline-offset: -2px;
  }
  .to-me {
    background: linear-gradient(to right, var(--outcry-warn-soft, #fbefd2), transparent 70%);
    box-shadow: inset 3px 0 0 var(--outcry-warn, #7a5200);
  }
  .mention {
    font-weight: 600;
    color: var(--outcry-accent, #2f4bd8);
  }
  .mention.me {
    padding: 0 0.2em;
    border-radius: 5px;
    background: var(--outcry-warn-soft, #fbefd2);
    color: var(--outcry-warn, #7a5200);
  }
  button.quote {
    display: block;
    max-width: 100%;
    min-height: 28px;
    margin: 0.15rem 0;
    padding: 0.15rem 0.7rem;
    border: 0;
    border-inline-start: 3px solid var(--outcry-accent, #2f4bd8);
    border-radius: 6px;
    background: var(--outcry-sunken, #ecebe6);
    font-size: 0.85rem;
    font-weight: 400;
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    margin-top: 0.2rem;
  }
  .own .chips {
    justify-content: flex-end;
  }
  button.reaction {
    min-height: 30px;
    padding: 0 0.55rem;
    gap: 0.3rem;
    border-radius: 99px;
    font-size: 0.9rem;
  }
  button.reaction[aria-pressed="true"] {
    border-color: var(--outcry-accent, #2f4bd8);
    background: var(--outcry-soft, #e5e9ff);
  }
  button.reaction:disabled {
    opacity: 1;
  }
  .menu {
    display: grid;
    margin-top: 0.2rem;
    padding: 0.2rem;
    border: 1px solid var(--outcry-line, #dddbd3);
    border-radius: 14px;
    background: var(--outcry-surface, #fff);
  }
  .menu .row {
    gap: 0.1rem;
  }
  .menu svg {
    width: 18px;
    height: 18px;
  }
  .picker {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
  }
  @media (min-width: 480px) {
    .picker {
      grid-template-columns: repeat(8, minmax(36px, 1fr));
    }
  }
  .picker button {
    min-height: 44px;
    padding: 0;
    font-size: 1.25rem;
  }
`;
