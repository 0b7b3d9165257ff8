// A client that costs as little as possible, so that what is measured is the server: one socket, one request at a time.
import { connect } from "node:net";

/** One connection that is kept open. Its cookies are one person's. */
export class Connection {
  /** @param {string} origin */
  constructor(origin) {
    const { hostname, port, host } = new URL(origin);
    this.origin = origin;
    this.host = host;
    this.port = Number(port || 80);
    this.hostname = hostname;
    /** @type {Map<string, string>} */
    this.cookies = new Map();
  }

  async open() {
    const socket = connect(this.port, this.hostname);
    socket.setNoDelay(true);
    await new Promise((done, fail) => {
      socket.once("connect", done);
      socket.once("error", fail);
    });
    this.socket = socket;
    this.read = Buffer.alloc(0);
    socket.on("data", (part) => {
      this.read = this.read.length === 0 ? part : Buffer.concat([this.read, part]);
      this.settle();
    });
    const broke = () => this.fail?.(new Error("The connection broke."));
    socket.on("error", broke);
    socket.on("close", broke);
    return this;
  }

  /**
   * Sends one request and resolves to its whole answer, its body as the server packed it.
   * @param {string} method
   * @param {string} path
   * @param {string} [body]
   * @returns {Promise<{ status: number, head: string, body: Buffer }>}
   */
  send(method, path, body) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const lines = [`${method} ${path} HTTP/1.1`, `Host: ${this.host}`, "Accept-Encoding: gzip"];
    if (cookie) lines.push(`Cookie: ${cookie}`);
    if (body !== undefined) {
      lines.push(`Origin: ${this.origin}`, "Content-Type: application/x-www-form-urlencoded");
      lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
    }
    return new Promise((done, fail) => {
      this.done = done;
      this.fail = fail;
      this.socket?.write(`${lines.join("\r\n")}\r\n\r\n${body ?? ""}`);
    });
  }

  settle() {
    const answer = parse(this.read ?? Buffer.alloc(0));
    if (!answer || !this.done) return;
    this.read = answer.rest;
    for (const [, name = "", value = ""] of answer.head.matchAll(/\r\nset-cookie: ([^=]+)=([^;\r]*)/gi))
      this.cookies.set(name, value);
    const done = this.done;
    this.done = undefined;
    done(answer);
  }

  close() {
    this.fail = undefined;
    this.socket?.destroy();
  }
}

/** @param {Buffer} read */
function parse(read) {
  const end = read.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = read.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const from = end + 4;
  if (/\r\ntransfer-encoding: chunked/i.test(head)) {
    const parts = [];
    for (let at = from; ; ) {
      const line = read.indexOf("\r\n", at);
      if (line < 0) return null;
      const size = Number.parseInt(read.toString("latin1", at, line), 16);
      const next = line + 2 + size + 2;
      if (read.length < next) return null;
      if (size === 0) return { status, head, body: Buffer.concat(parts), rest: read.subarray(next) };
      parts.push(read.subarray(line + 2, line + 2 + size));
      at = next;
    }
  }
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (read.length < from + length) return null;
  return { status, head, body: read.subarray(from, from + length), rest: read.subarray(from + length) };
}
