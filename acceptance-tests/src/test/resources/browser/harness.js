const tests = [];

export function test(name, run) {
  tests.push({ name, run });
}

export function equal(actual, expected) {
  const [a, e] = [actual, expected].map((each) => JSON.stringify(each));
  if (a !== e) throw new Error(`${a} is not ${e}`);
}

export async function results() {
  const out = [];
  for (const { name, run } of tests) {
    let failure = null;
    try {
      await run();
    } catch (error) {
      failure = String(error.message ?? error);
    }
    out.push({ name, failure });
  }
  return out;
}
