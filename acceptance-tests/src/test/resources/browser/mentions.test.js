import { mentioned, parts, suggest } from "/outcry/core/mentions.js";
import { equal, results, test } from "./harness.js";

export { results };

const ann = { userId: "1", nickname: "Ann" };
const annie = { userId: "2", nickname: "Annie Lee" };
const other = { userId: "3", nickname: "Ann" };
const texts = (content, people) => parts(content, people).map(({ text }) => text);

test("the longest name counts, and the text stays as it was", () => {
  equal(texts("Hi @Annie Lee, and @Ann!", [ann, annie]), ["Hi ", "@Annie Lee", ", and ", "@Ann", "!"]);
});

test("an address is nobody's name", () => {
  equal(texts("me@Ann.example", [ann]), ["me@Ann.example"]);
});

test("whoever is named is mentioned, once", () => {
  equal(mentioned("@Ann @Ann @Annie Lee @Zoe", [ann, annie], new Set()), ["1", "2"]);
});

test("of several of one name it is whoever was picked", () => {
  equal(mentioned("@Ann", [ann, other], new Set()), []);
  equal(mentioned("@Ann", [ann, other], new Set(["3"])), ["3"]);
});

test("people are suggested while a name is begun", () => {
  equal(suggest("Hi @an", [ann, annie]), { from: 3, people: [ann, annie] });
  equal(suggest("Hi @z", [ann, annie]), undefined);
  equal(suggest("me@an", [ann]), undefined);
  equal(suggest("@", [ann]), { from: 0, people: [ann] });
});

test("somebody without a name is never meant", () => {
  equal(mentioned("@", [{ userId: "9" }], new Set()), []);
});
