import { untilAnswered } from "/outcry/core/unanswered.js";
import { equal, results, test } from "./harness.js";

export { results };

const answers = (list) => {
  const left = [...list];
  return async () => {
    const next = left.shift();
    if (next.status !== undefined) throw next;
    return next;
  };
};
const wait = async () => {};

test("no answer is no answer: it is asked again", async () => {
  const ask = answers([{ status: 0 }, { status: 503, code: "UNKNOWN" }, { status: 429, code: "RATE_LIMITED" }, { ok: 1 }]);
  equal(await untilAnswered(ask, { wait }), { ok: 1 });
});

test("a refusal is an answer", async () => {
  const ask = answers([{ status: 0 }, { status: 409, code: "BID_TOO_LOW" }]);
  equal((await untilAnswered(ask, { wait }).catch((failure) => failure)).code, "BID_TOO_LOW");
});

test("in the end it is given up", async () => {
  let asked = 0;
  const ask = async () => {
    asked++;
    throw { status: 0, code: "OFFLINE" };
  };
  equal((await untilAnswered(ask, { wait, tries: 4 }).catch((failure) => failure)).code, "OFFLINE");
  equal(asked, 4);
});

test("an empty answer is an answer", async () => {
  equal(await untilAnswered(async () => undefined, { wait }), undefined);
});
