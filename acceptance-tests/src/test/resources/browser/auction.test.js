import { addStep, applyAuction, ownState, quickBids, stepPath } from "/outcry/core/auction.js";
import { equal, results, test } from "./harness.js";

export { results };

const open = { id: "a", sellerId: "s", status: "OPEN", price: 1000, version: 3, leading: true, buyNowPrice: 9000 };

test("of two states the one with the higher version counts", () => {
  equal(applyAuction(open, { auctionId: "a", version: 2, price: 900 }).price, 1000);
  equal(applyAuction(open, { auctionId: "a", version: 4, price: 1100 }).price, 1100);
});

test("who leads after a change that does not say so is not known", () => {
  const next = applyAuction(open, { auctionId: "a", version: 4, price: 1100 });
  equal(ownState(next, "b", true), "checking");
  equal(ownState(applyAuction(next, { version: 4, price: 1100, leading: false }), "b", true), "outbid");
});

test("an extension is shown until the next change", () => {
  const extended = applyAuction(open, { auctionId: "a", version: 4, extended: true });
  equal(applyAuction(extended, { id: "a", version: 4 }).extended, true);
  equal(applyAuction(extended, { auctionId: "a", version: 5, extended: false }).extended, false);
});

test("buying at once ends with the first bid", () => {
  equal("buyNowPrice" in applyAuction(open, { auctionId: "a", version: 4, price: 1 }), false);
});

test("what one is in it", () => {
  equal(ownState(open, "s", false), "seller");
  equal(ownState(open, "b", true), "leading");
  equal(ownState({ ...open, leading: false }, "b", true), "outbid");
  equal(ownState({ ...open, leading: false }, "b", false), "none");
  equal(ownState({ ...open, status: "SOLD", winnerId: "b" }, "b", true), "won");
  equal(ownState({ ...open, status: "SOLD", leading: false }, "b", true), "lost");
  equal(ownState({ ...open, status: "UNSOLD", leading: true }, "b", true), "lost");
});

test("quick bids begin with the least that counts, and rise", () => {
  equal(quickBids(1100, 1000, 2), [1100, 1200, 1500]);
  equal(quickBids(20000, 20000, 0), [20000, 21000, 24000]);
  equal(quickBids(1, 1, 0), [1, 2, 5]);
});

test("each version is one step, in order, whichever comes first", () => {
  let steps = addStep([], { price: 3, version: 3, at: 30 });
  steps = addStep(steps, { price: 1, version: 1, at: 10 });
  steps = addStep(steps, { price: 3, version: 3, at: 30, own: true });
  equal(steps.map(({ price, own }) => [price, own]), [[1, false], [3, true]]);
});

test("the line of the price only goes right and up", () => {
  const steps = [1, 2, 3].map((n) => ({ price: n * 100, version: n, at: n * 10, own: n === 2 }));
  const { line, dots } = stepPath(steps, { width: 100, height: 100, from: 0, until: 40, floor: 100 });
  equal(line.startsWith("M0 95.0 H25.0 V95.0 H50.0 V52.5 H75.0 V10.0 H100"), true);
  equal(dots.map(({ own }) => own), [false, true, false]);
});
