import { lines } from "/outcry/core/lines.js";
import { equal, results, test } from "./harness.js";

export { results };

const at = (day, minute) => `2026-01-0${day}T10:${String(minute).padStart(2, "0")}:00.000Z`;
const said = (seq, senderId, createdAt, more = {}) =>
  ({ seq, rev: seq, messageKey: `m${seq}`, senderId, type: "TEXT", createdAt, ...more });
const given = { me: "me", readSeq: 99, dayOf: (time) => time.slice(0, 10) };
const kinds = (shown) => shown.map(({ kind, id }) => `${kind} ${id}`);

test("a line for each day", () => {
  const shown = lines([said(1, "a", at(1, 0)), said(2, "a", at(1, 1)), said(3, "a", at(2, 0))], [], given);
  equal(kinds(shown), ["day day-2026-01-01", "entry 1", "entry 2", "day day-2026-01-02", "entry 3"]);
});

test("the unread begin once, and not with what is one's own, deleted or a note", () => {
  const entries = [
    said(1, "a", at(1, 0)),
    said(2, "me", at(1, 0)),
    said(3, undefined, at(1, 0), { type: "SYSTEM" }),
    said(4, "a", at(1, 0), { deletedAt: at(1, 1) }),
    said(5, "a", at(1, 0)),
    said(6, "a", at(1, 0)),
  ];
  const shown = lines(entries, [], { ...given, readSeq: 1 });
  equal(kinds(shown).slice(4), ["entry 4", "new new", "entry 5", "entry 6"]);
});

test("lines of one person that follow closely are a group", () => {
  const entries = [said(1, "a", at(1, 0)), said(2, "a", at(1, 1)), said(3, "b", at(1, 1)), said(4, "b", at(1, 30))];
  const shown = lines(entries, [], given).filter(({ kind }) => kind === "entry");
  equal(shown.map(({ follows }) => follows), [false, true, false, false]);
});

test("what one may not see is not shown", () => {
  equal(kinds(lines([{ seq: 1, rev: 1, hidden: true }], [], given)), []);
});

test("what is on its way comes last, until it is there", () => {
  const pending = [{ key: "m1" }, { key: "k" }];
  equal(kinds(lines([said(1, "me", at(1, 0))], pending, given)).slice(1), ["entry 1", "pending k"]);
});
