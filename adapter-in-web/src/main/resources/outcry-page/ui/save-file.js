import { outcry } from "../net/outcry.js";

const SAVED_SOON = 10000;

/** Keeps what is there on the reader's machine; only who is signed in gets it, so it is no plain link. */
export async function save(path, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await outcry.api.blob(path));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_SOON);
}
