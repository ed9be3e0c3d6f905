import { Timeline } from "/outcry/core/timeline.js";
import { equal, results, test } from "./harness.js";

export { results };

const entry = (seq, rev = seq, content = `${seq}@${rev}`) => ({ seq, rev, content });
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => entry(from + i));
const seqs = (timeline) => timeline.entries.map(({ seq }) => seq);

function opened(from, to, { window } = {}) {
  const timeline = new Timeline({ window });
  timeline.reset(range(from, to), { rev: to, hasOlder: from > 1 });
  return timeline;
}

test("the next revision is complete, a later one is a gap, an older one is old", () => {
  const timeline = opened(1, 3);
  equal(timeline.live(entry(4)), true);
  equal(timeline.live(entry(6)), false);
  equal(timeline.rev, 4);
  equal(timeline.live(entry(2, 2)), true);
});

test("an edit takes its revision and keeps its place", () => {
  const timeline = opened(1, 3);
  equal(timeline.live(entry(2, 4, "edited")), true);
  equal(timeline.get(2).content, "edited");
  equal(seqs(timeline), [1, 2, 3]);
});

test("of two states of an entry the later counts, in whichever order they come", () => {
  const timeline = opened(1, 3);
  timeline.merge(entry(2, 9, "later"));
  timeline.merge(entry(2, 5, "earlier"));
  equal(timeline.get(2).content, "later");
});

test("what comes while history is read is kept if it is later", () => {
  const timeline = opened(1, 3);
  timeline.merge(entry(2, 7, "later"));
  timeline.append([entry(2, 2), entry(3, 3)], false);
  equal(timeline.get(2).content, "later");
});

test("a head that is ahead is a gap", () => {
  const timeline = opened(1, 3);
  equal(timeline.head(3), true);
  equal(timeline.head(4), false);
  timeline.syncedTo(4);
  equal(timeline.head(4), true);
});

test("scrolling up leaves out the far end, and the end is no longer shown", () => {
  const timeline = opened(11, 20, { window: 12 });
  timeline.prepend(range(6, 10), true);
  equal(seqs(timeline), [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
  equal(timeline.atEnd, false);
});

test("what is said beyond the window moves the head, not the window", () => {
  const timeline = opened(11, 20, { window: 12 });
  timeline.prepend(range(6, 10), true);
  equal(timeline.live(entry(21)), true);
  equal(timeline.lastSeq, 17);
  equal(timeline.headSeq, 21);
  equal(timeline.rev, 21);
});

test("scrolling down again brings the end back", () => {
  const timeline = opened(11, 20, { window: 12 });
  timeline.prepend(range(6, 10), true);
  timeline.append(range(18, 20), false);
  equal(timeline.atEnd, true);
  equal(timeline.firstSeq, 9);
  equal(timeline.hasOlder, true);
});

test("a long live room keeps its length", () => {
  const timeline = opened(1, 10, { window: 10 });
  for (let seq = 11; seq <= 500; seq++) {
    timeline.live(entry(seq));
    timeline.trim();
  }
  equal(timeline.entries.length, 10);
  equal(timeline.lastSeq, 500);
});

test("an empty room takes its first entry", () => {
  const timeline = new Timeline();
  timeline.reset([], { rev: 0, hasOlder: false });
  equal(timeline.live(entry(1)), true);
  equal(seqs(timeline), [1]);
});
