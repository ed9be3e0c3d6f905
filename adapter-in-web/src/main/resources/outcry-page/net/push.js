/** Being told while no page is open, by the push service of this browser. */

const KEPT = "outcry.push";

const rules = { createScriptURL: (language) => `/outcry/sw.js?${language === "ko" ? "ko" : "en"}` };

/** Made once: a page may have one policy of a name. */
const trusted = globalThis.trustedTypes?.createPolicy("outcry-worker", rules) ?? rules;

export const canPush = () => "serviceWorker" in navigator && "PushManager" in globalThis;

/** Subscribes this browser for whoever is signed in; once more changes nothing. */
export async function subscribe(api, language) {
  const { publicKey } = await api.get("/api/push-subscriptions/key");
  const registration = await navigator.serviceWorker.register(trusted.createScriptURL(language), { type: "module" });
  await active(registration);
  const subscription = await subscribed(registration.pushManager, publicKey);
  const { id } = await api.post("/api/push-subscriptions", subscription.toJSON());
  localStorage.setItem(KEPT, id);
}

/** Whoever signs out is not told here any more. */
export async function unsubscribe(api) {
  const id = localStorage.getItem(KEPT);
  if (!id) return;
  localStorage.removeItem(KEPT);
  await api.delete(`/api/push-subscriptions/${id}`);
}

/** Whoever subscribed by another key of the server does so anew. */
async function subscribed(pushManager, applicationServerKey) {
  const how = { userVisibleOnly: true, applicationServerKey };
  try {
    return await pushManager.subscribe(how);
  } catch (failure) {
    const before = await pushManager.getSubscription();
    if (failure.name !== "InvalidStateError" || !before) throw failure;
    await before.unsubscribe();
    return pushManager.subscribe(how);
  }
}

async function active({ installing, waiting }) {
  const worker = installing ?? waiting;
  if (!worker) return;
  await new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      else if (worker.state === "redundant") reject(new Error("the worker did not start"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
