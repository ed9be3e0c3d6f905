import { ServerClock } from "/outcry/core/clock.js";
import { formatLeft, timeLeft } from "/outcry/core/left.js";
import { Backoff } from "/outcry/core/backoff.js";
import { equal, results, test } from "./harness.js";

export { results };

test("the sample that travelled least counts", () => {
  let ticks = 0;
  const clock = new ServerClock(() => ticks);
  clock.sample(0, 800, 1_000_700); // Almost all of the way was back.
  clock.sample(1000, 1010, 1_001_005);
  clock.sample(2000, 2600, 1_002_550);
  ticks = 3000;
  equal(clock.now(), 1_003_000);
});

test("old samples go", () => {
  const clock = new ServerClock(() => 0);
  clock.sample(0, 1, 5_000_000);
  for (let i = 0; i < 16; i++) clock.sample(0, 10, 1005);
  equal(clock.now(), 1000);
});

test("a started second is shown until it is over, and nothing below zero", () => {
  equal(formatLeft(timeLeft(61_001, 0)), "1:02");
  equal(formatLeft(timeLeft(61_000, 0)), "1:01");
  equal(formatLeft(timeLeft(0, 5000)), "0:00");
  equal(formatLeft(timeLeft(3_600_000, 0)), "1:00:00");
  equal(formatLeft(timeLeft(90_000_000, 0)), "1d 1h");
});

test("waits grow, are never above the most, and never the same for all", () => {
  const least = new Backoff({ first: 100, most: 1000, random: () => 0 });
  const most = new Backoff({ first: 100, most: 1000, random: () => 1 });
  equal([1, 2, 3, 4, 5, 6].map(() => least.next()), [50, 100, 200, 400, 500, 500]);
  equal([1, 2, 3, 4, 5, 6].map(() => most.next()), [100, 200, 400, 800, 1000, 1000]);
  most.reset();
  equal(most.next(), 100);
});
