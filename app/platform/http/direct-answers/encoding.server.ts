import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";

/** How an answer to this request is compressed: the same choice as the routes' (`compression`) makes. */
export function encodingFor(request: IncomingMessage): Encoding {
  if (request.method === "HEAD" || request.headers["accept-encoding"] === undefined) return "identity";
  const negotiator = new Negotiator(request) as unknown as Preferring;
  return negotiator.encoding(["br", "gzip", "identity"], ["br", "gzip"]) ?? "identity";
}

// The package's types do not know that it takes an order of preference.
type Preferring = { encoding(offered: Encoding[], preferred: Encoding[]): Encoding | undefined };

// What is sent many times is worth more work.
const efforts = { once: { br: 4, gzip: 4 }, often: { br: 6, gzip: 9 } };

/** Compresses bytes that are sent once or often, off the main thread. */
export async function compress(
  plain: Buffer,
  encoding: Exclude<Encoding, "identity">,
  sent: keyof typeof efforts,
): Promise<Buffer> {
  const effort = efforts[sent][encoding];
  if (encoding === "gzip") return await promisify(gzip)(plain, { level: effort });
  return await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } });
}
