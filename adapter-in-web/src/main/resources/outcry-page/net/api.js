/** A refusal or failure. Without an answer at all, the status is 0. */
export class ApiError extends Error {
  constructor(status, problem = {}) {
    super(problem.code ?? `HTTP ${status}`);
    Object.assign(this, problem);
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "OFFLINE" : "INTERNAL");
  }
}

const PATIENCE = 12000;
const FILE_PATIENCE = 300000;

/** Whether the token counts no more; a password that is wrong is no matter of tokens. */
async function isOfToken(answer) {
  if (answer.status !== 401) return false;
  const { code } = await answer.clone().json().catch(() => ({}));
  return code !== "BAD_CREDENTIALS";
}

export class Api {
  #session;
  #clock;

  constructor(session, clock) {
    this.#session = session;
    this.#clock = clock;
  }

  get = (path) => this.#call("GET", path);
  post = (path, body = {}) => this.#call("POST", path, body);
  put = (path, body = {}) => this.#call("PUT", path, body);
  patch = (path, body = {}) => this.#call("PATCH", path, body);
  delete = (path, body) => this.#call("DELETE", path, body);

  /** The bytes of a file. */
  async blob(path) {
    const answer = await this.#asMe((token) => this.#send("GET", path, undefined, token, FILE_PATIENCE));
    if (!answer.ok) return this.#read(answer);
    return answer.blob().catch(() => {
      throw new ApiError(0);
    });
  }

  /** The answer to what is sent with one's token. @param {(token: string) => Promise<Response>} send */
  async ask(send) {
    return this.#read(await this.#asMe(send));
  }

  async #call(method, path, body) {
    return this.ask((token) => this.#send(method, path, body, token));
  }

  /** Once more with a fresh token if that is all it takes. */
  async #asMe(send) {
    const token = this.#session.current?.token;
    const answer = await send(token);
    if (!token || !(await isOfToken(answer))) return answer;
    const fresh = await this.#session.fresh(token).catch(() => undefined);
    return fresh ? send(fresh) : answer;
  }

  async #send(method, path, body, token, patience = PATIENCE) {
    const headers = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    try {
      return await fetch(path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      });
    } catch {
      throw new ApiError(0);
    }
  }

  async #read(answer) {
    const isJson = (answer.headers.get("content-type") ?? "").includes("json");
    let body;
    try {
      body = isJson ? await answer.json() : undefined;
    } catch {
      throw new ApiError(0);
    }
    if (answer.ok) return body;
    throw new ApiError(answer.status, body);
  }

  /** Several samples, so that one slow journey does no harm. */
  async measureTime(samples = 5) {
    for (let i = 0; i < samples; i++) {
      const sentAt = this.#clock.ticks();
      try {
        const { serverTime } = await this.get("/api/time");
        this.#clock.sample(sentAt, this.#clock.ticks(), Date.parse(serverTime));
      } catch {
        return; // Asked again later; what is known still counts.
      }
    }
  }
}
