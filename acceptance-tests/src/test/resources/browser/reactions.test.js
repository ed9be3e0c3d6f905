import { reactionsOf } from "/outcry/core/reactions.js";
import { equal, results, test } from "./harness.js";

export { results };

const of = (emoji, ...userIds) => ({ emoji, count: userIds.length, userIds });

test("one's own is known", () => {
  equal(reactionsOf([of("👍", "a", "b")], new Map(), "a"), [{ emoji: "👍", count: 2, own: true }]);
});

test("what is underway counts as if it were done, once", () => {
  const underway = new Map([["👍", true], ["🎉", true]]);
  equal(reactionsOf([of("👍", "b")], underway, "a"), [
    { emoji: "👍", count: 2, own: true },
    { emoji: "🎉", count: 1, own: true },
  ]);
  equal(reactionsOf([of("👍", "a", "b")], underway, "a")[0].count, 2);
});

test("taken back by the last, it is gone", () => {
  equal(reactionsOf([of("👍", "a")], new Map([["👍", false]]), "a"), []);
  equal(reactionsOf([], new Map([["👍", false]]), "a"), []);
});

test("of an entry without any there are none", () => {
  equal(reactionsOf(undefined, new Map(), "a"), []);
});
