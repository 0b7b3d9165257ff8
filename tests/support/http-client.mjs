// A browser without a screen: sends exactly what it is told, keeps cookies, follows nothing by itself.
import { Agent, request as httpRequest } from "node:http";

/**
 * @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, body: string, bytes: number }} Answer
 * @typedef {{ method?: string, headers?: Record<string, string | number>, body?: string | Buffer, agent?: Agent }} Sending
 */

/**
 * Sends one request and reads its whole answer. Adds no header but Host and, with a body, Content-Length.
 * @param {string} origin
 * @param {string} path
 * @param {Sending} [sending]
 * @returns {Promise<Answer>}
 */
export function send(origin, path, { method = "GET", headers = {}, body, agent } = {}) {
  const { hostname, port } = new URL(origin);
  const length =
    body === undefined || "Transfer-Encoding" in headers ? {} : { "Content-Length": Buffer.byteLength(body) };
  return new Promise((done, fail) => {
    const request = httpRequest(
      { hostname, port, method, path, agent: agent ?? false, headers: { ...length, ...headers } },
      (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", fail);
        response.on("end", () => {
          const whole = Buffer.concat(parts);
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: whole.toString("utf8"),
            bytes: whole.byteLength,
          });
        });
      },
    );
    request.setTimeout(60_000, () => request.destroy(new Error(`No answer to ${method} ${path} in 60 s`)));
    request.on("error", fail);
    request.end(body);
  });
}

/** One person's browser on one site: a cookie jar, and Origin on everything that it posts. */
export class Browser {
  /**
   * @param {string} origin
   * @param {{ agent?: Agent }} [options]
   */
  constructor(origin, { agent } = {}) {
    this.origin = origin;
    this.agent = agent ?? new Agent({ keepAlive: true, maxSockets: 1 });
    /** @type {Map<string, string>} */
    this.cookies = new Map();
  }

  /**
   * @param {string} path
   * @param {Sending} [sending]
   */
  async send(path, { headers = {}, ...rest } = {}) {
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await send(this.origin, path, {
      agent: this.agent,
      ...rest,
      headers: { ...(cookies ? { Cookie: cookies } : {}), ...headers },
    });
    for (const cookie of answer.headers["set-cookie"] ?? []) this.keep(cookie);
    return answer;
  }

  /** @param {string} path */
  get(path) {
    return this.send(path);
  }

  /**
   * Posts fields as a form on one of our own pages does.
   * @param {string} path
   * @param {Iterable<[string, string]> | Record<string, string>} fields
   */
  post(path, fields) {
    return this.send(path, {
      method: "POST",
      headers: { Origin: this.origin, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(/** @type {any} */ (fields)).toString(),
    });
  }

  close() {
    this.agent.destroy();
  }

  /** @param {string} cookie */
  keep(cookie) {
    const [pair = "", ...attributes] = cookie.split(";");
    const [name = "", ...value] = pair.split("=");
    const gone = attributes.some((one) => /^\s*max-age=0\s*$/i.test(one));
    if (gone) this.cookies.delete(name.trim());
    else this.cookies.set(name.trim(), value.join("=").trim());
  }
}

/**
 * Where an answer sends its reader, as a path of this site; undefined when it does not, an absolute URL for other sites.
 * @param {Answer} answer
 * @param {string} origin
 * @param {string} path the path that was asked for
 */
export function redirectOf(answer, origin, path) {
  const { location } = answer.headers;
  if (location === undefined || answer.status < 300 || answer.status > 399) return undefined;
  const url = new URL(location, new URL(path, origin));
  return url.origin === origin ? url.pathname + url.search : url.href;
}
