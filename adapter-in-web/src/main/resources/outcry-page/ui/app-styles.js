import { css } from "lit";

export const appStyles = css`
  :host {
    display: grid;
    height: 100dvh;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    grid-template-areas: "line" "view" "nav";
  }
  :host(.guest) {
    display: block;
    overflow-y: auto;
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  .skip {
    position: absolute;
    z-index: 9;
  }
  outcry-line-banner {
    grid-area: line;
  }
  nav {
    grid-area: nav;
    display: flex;
    background: var(--outcry-surface);
    border-top: 1px solid var(--outcry-line);
    padding-bottom: env(safe-area-inset-bottom);
  }
  nav a {
    flex: 1;
    display: grid;
    justify-items: center;
    gap: 0.1rem;
    padding: 0.5rem 0.1rem 0.4rem;
    min-height: 56px;
    color: var(--outcry-muted);
    text-decoration: none;
    font-size: 0.72rem;
    font-weight: 600;
    position: relative;
  }
  nav a[aria-current] {
    color: var(--outcry-accent);
  }
  nav a:focus-visible {
    outline-offset: -3px;
  }
  .count {
    position: absolute;
    top: 0.25rem;
    left: calc(50% + 4px);
    min-width: 1.15rem;
    padding: 0 0.25rem;
    border-radius: 99px;
    font-size: 0.68rem;
    text-align: center;
    background: var(--outcry-accent);
    color: var(--outcry-on-accent);
  }
  .view {
    grid-area: view;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }
  .side,
  main {
    min-height: 0;
    min-width: 0;
    overflow-y: auto;
  }
  .side:focus,
  main:focus {
    outline: none;
  }
  main.in-room {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    overflow: hidden;
  }
  .side.behind {
    display: none;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.4rem 0.75rem;
    min-height: 56px;
    background: var(--outcry-surface);
    border-bottom: 1px solid var(--outcry-line);
  }
  .top h1 {
    flex: 1;
    min-width: 0;
    font-size: 1.05rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .top .button {
    min-height: 44px;
    white-space: nowrap;
  }
  .live {
    gap: 0.4rem;
    padding: 0 0.8rem;
    border-color: var(--outcry-bad);
    font-size: 0.9rem;
  }
  .live::before {
    content: "";
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--outcry-bad);
    animation: pulse 1.6s infinite;
  }
  @keyframes pulse {
    50% {
      opacity: 0.35;
    }
  }
  .empty {
    place-self: center;
    display: grid;
    place-items: center;
    height: 100%;
  }
  @media (max-width: 819px) {
    .wide-only {
      display: none;
    }
  }
  @media (min-width: 820px) {
    :host {
      grid-template: auto minmax(0, 1fr) / 88px minmax(0, 1fr);
      grid-template-areas: "line line" "nav view";
    }
    nav {
      flex-direction: column;
      gap: 0.25rem;
      padding: 0.75rem 0.4rem;
      border-top: 0;
      border-right: 1px solid var(--outcry-line);
    }
    nav a {
      flex: none;
      border-radius: 14px;
      padding: 0.6rem 0.1rem;
    }
    nav a[aria-current] {
      background: var(--outcry-soft);
    }
    .view.with-side {
      grid-template-columns: 21rem minmax(0, 1fr);
    }
    .view.with-side .side {
      display: block;
      border-right: 1px solid var(--outcry-line);
      background: var(--outcry-surface);
    }
    .in-room .back {
      display: none;
    }
  }
  @media (min-width: 1100px) {
    main.wide {
      overflow: hidden;
    }
  }
`;
