/**
 * Does something under a key until it is known what became of it. Only answers that are certain end
 * it: without one, the same is asked again after a while.
 */
export async function untilAnswered(ask, { wait, tries = 30 }) {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask().catch((failure) => ({ failure }));
    const certain = !("failure" in answer) || isCertain(answer.failure);
    if (certain || attempt === tries) {
      if ("failure" in answer) throw answer.failure;
      return answer;
    }
    await wait(attempt, answer.failure);
  }
}

const isCertain = ({ status, code }) =>
  status !== undefined && status !== 0 && status < 500 && status !== 429 && code !== "RATE_LIMITED";
