/**
 * Does something under a key until it is known what became of it. Only answers that are certain end
 * it: without one, the same is asked again after a while.
 */
export async function untilAnswered(ask, { wait, tries = 30 }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (failure) {
      if (isCertain(failure) || attempt === tries) throw failure;
      await wait(attempt, failure);
    }
  }
}

const isCertain = ({ status, code }) =>
  status !== undefined && status !== 0 && status < 500 && status !== 429 && code !== "RATE_LIMITED";
