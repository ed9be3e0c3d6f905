import { outcry } from "../net/outcry.js";

const SAVED_SOON = 10000;

/** Keeps a file on the reader's machine; only who is signed in gets it, so it is no plain link. */
export async function download({ id, name }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await outcry.api.blob(`/api/attachments/${id}`));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_SOON);
}
