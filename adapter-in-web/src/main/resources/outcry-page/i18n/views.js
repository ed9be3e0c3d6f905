import { words } from "./words.js";

/** Views that say more than rooms do import this, and are there once it can be said. */
await words.loadViews();
