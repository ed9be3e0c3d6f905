import { css } from "lit";

/** A view of one column, as wide as one likes to read. */
export const column = css`
  :host {
    display: grid;
    gap: 1rem;
    padding: 1rem;
    max-width: 40rem;
    margin: 0 auto;
    align-content: start;
  }
`;
