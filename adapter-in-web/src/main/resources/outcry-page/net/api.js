/** A refusal or failure. Without an answer at all, the status is 0. */
export class ApiError extends Error {
  constructor(status, problem = {}) {
    super(problem.code ?? `HTTP ${status}`);
    Object.assign(this, problem);
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "OFFLINE" : "INTERNAL");
  }
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
  delete = (path) => this.#call("DELETE", path);

  async #call(method, path, body) {
    const token = this.#session.current?.token;
    let answer = await this.#send(method, path, body, token);
    if (answer.status === 401 && token) {
      const fresh = await this.#session.fresh(token).catch(() => undefined);
      if (fresh) answer = await this.#send(method, path, body, fresh);
    }
    return this.#read(answer);
  }

  async #send(method, path, body, token) {
    const headers = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    try {
      return await fetch(path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(12000),
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
