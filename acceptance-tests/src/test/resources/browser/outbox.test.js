import { Outbox } from "/outcry/core/outbox.js";
import { equal, results, test } from "./harness.js";

export { results };

function box() {
  let keys = 0;
  const time = { now: 0 };
  const outbox = new Outbox({ newKey: () => `k${++keys}`, now: () => time.now, unansweredAfter: 100 });
  return { outbox, time };
}
const states = (outbox) => outbox.items.map(({ state }) => state);
const persisted = (messageKey) => ({ messageKey, status: "PERSISTED", seq: 1, rev: 1 });

test("one at a time, in order", () => {
  const { outbox } = box();
  ["a", "b"].forEach((text) => outbox.add(text));
  equal(outbox.next().content, "a");
  equal(outbox.next(), undefined);
  outbox.answer(persisted("k1"));
  equal(outbox.next().content, "b");
});

test("accepted is not yet sent", () => {
  const { outbox } = box();
  outbox.add("a");
  outbox.next();
  outbox.answer({ messageKey: "k1", status: "ACCEPTED" });
  equal(states(outbox), ["sending"]);
});

test("the entry itself takes its place", () => {
  const { outbox } = box();
  outbox.add("a");
  outbox.next();
  outbox.seen({ messageKey: "k1" });
  equal(outbox.items, []);
  outbox.answer(persisted("k1"));
  equal(outbox.items, []);
});

test("after a cut the same key is sent again", () => {
  const { outbox } = box();
  outbox.add("a");
  equal(outbox.next().key, "k1");
  outbox.cut();
  equal(states(outbox), ["waiting"]);
  equal(outbox.next().key, "k1");
});

test("without an answer the same key is sent again, and given up in the end", () => {
  const { outbox, time } = box();
  outbox.add("a");
  for (let i = 0; i < 5; i++) {
    equal(outbox.next().key, "k1");
    time.now += 100;
    outbox.tick();
  }
  equal(states(outbox), ["failed"]);
  equal(outbox.items[0].code, "UNKNOWN");
});

test("cuts alone never fail anything", () => {
  const { outbox } = box();
  outbox.add("a");
  for (let i = 0; i < 50; i++) {
    outbox.next();
    outbox.cut();
  }
  equal(states(outbox), ["waiting"]);
});

test("too fast is a pause for all, however often", () => {
  const { outbox, time } = box();
  ["a", "b"].forEach((text) => outbox.add(text));
  for (let i = 0; i < 20; i++) {
    equal(outbox.next().content, "a");
    outbox.answer({ messageKey: "k1", status: "FAILED", code: "RATE_LIMITED", retryable: true, retryAfterMs: 50 });
    equal(outbox.next(), undefined);
    equal(outbox.pause, 50);
    time.now += 50;
  }
});

test("a refusal is shown, does not hold up others, and can be tried again", () => {
  const { outbox } = box();
  ["a", "b"].forEach((text) => outbox.add(text));
  outbox.next();
  outbox.answer({ messageKey: "k1", status: "FAILED", code: "BLOCKED", retryable: false });
  equal(outbox.next().content, "b");
  outbox.answer(persisted("k2"));
  outbox.retry("k1");
  equal(outbox.next().key, "k1");
  outbox.drop("k1");
  equal(states(outbox), ["sent"]);
});

test("what was left from an earlier visit comes first, once", () => {
  const { outbox } = box();
  outbox.add("new");
  const left = [
    { key: "x", content: "old", state: "sending", tries: 3 },
    { key: "y", content: "refused", state: "failed", code: "BLOCKED" },
    { key: "z", content: "done", state: "sent" },
  ];
  outbox.restore(left);
  outbox.restore(left);
  equal(outbox.items.map(({ key, state }) => [key, state]), [
    ["x", "waiting"],
    ["y", "failed"],
    ["k1", "waiting"],
  ]);
});

test("files go first, and those behind wait", () => {
  const { outbox } = box();
  outbox.add("a", { files: [{ name: "x" }] });
  outbox.add("b");
  equal(outbox.next(), undefined);
  equal(outbox.pause, undefined);
  outbox.uploaded("k1", [{ id: "f" }]);
  equal(outbox.next().attachments, [{ id: "f" }]);
});

test("a file that is not taken holds up nobody, and is uploaded again", () => {
  const { outbox } = box();
  outbox.add("a", { files: [{ name: "x" }] });
  outbox.add("b");
  outbox.notUploaded("k1", { code: "NOT_AN_IMAGE" });
  equal(outbox.items[0].code, "NOT_AN_IMAGE");
  equal(outbox.next().content, "b");
  outbox.retry("k1");
  equal(states(outbox), ["uploading", "sending"]);
});

test("files that had not left before a reload are gone, others are not", () => {
  const { outbox } = box();
  outbox.restore([
    { key: "x", content: "", state: "uploading", files: [{ name: "x" }] },
    { key: "y", content: "", state: "waiting", files: [{ name: "y" }], attachments: [{ id: "f" }] },
  ]);
  equal(outbox.items.map(({ state, code }) => [state, code ?? ""]), [["failed", "FILE_GONE"], ["waiting", ""]]);
});

test("a slow room is a pause, however often", () => {
  const { outbox, time } = box();
  outbox.add("a");
  for (let i = 0; i < 10; i++) {
    equal(outbox.next().content, "a");
    outbox.answer({ messageKey: "k1", status: "FAILED", code: "SLOW_MODE", retryable: true, retryAfterMs: 50 });
    time.now += 50;
  }
  equal(states(outbox), ["waiting"]);
});
