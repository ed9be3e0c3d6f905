import { parseMoney } from "/outcry/core/amounts.js";
import { formatMoney } from "/outcry/core/money.js";
import { equal, results, test } from "./harness.js";

export { results };

test("amounts are minor units, without floating point", () => {
  equal(parseMoney("15.50", "USD"), 1550);
  equal(parseMoney("0.29", "USD"), 29);
  equal(parseMoney("15", "USD"), 1500);
  equal(parseMoney("15000", "KRW"), 15000);
  equal(parseMoney("1,234.5", "USD"), 123450);
  equal(parseMoney("1.234", "KWD"), 1234);
});

test("what is no amount is none", () => {
  const none = ["", "abc", "-1", "0", "1.234", "1e5", "99999999999999999999"];
  none.forEach((text) => equal(parseMoney(text, "USD"), undefined));
  equal(parseMoney("1.5", "KRW"), undefined);
});

test("whole amounts have no decimals", () => {
  equal(formatMoney(150000, "USD", "en"), "$1,500");
  equal(formatMoney(1550, "USD", "en"), "$15.50");
  equal(formatMoney(15000, "KRW", "ko"), "₩15,000");
});
