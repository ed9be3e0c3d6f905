import { placeOf } from "./core/notice.js";
import en from "./i18n/en-views.js";
import ko from "./i18n/ko-views.js";

/** Shows what one is told while no page is open. Which language is read, the page has said in the address. */
const language = new URL(self.location.href).search === "?ko" ? "ko" : "en";
const words = { en, ko }[language];

self.addEventListener("push", (event) => {
  const told = event.data?.json() ?? {};
  event.waitUntil(
    self.registration.showNotification("Outcry", {
      body: words[`notice.${told.kind}`] ?? words["notice.other"],
      lang: language,
      icon: "/outcry/icon.svg",
      tag: told.id,
      data: placeOf(told),
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(`/${event.notification.data}`));
});

/** In a page that is there already, if there is one. */
async function open(path) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find(({ url }) => new URL(url).pathname === "/");
  if (!page) return self.clients.openWindow(path);
  page.postMessage({ open: path });
  return page.focus();
}
