import { gzipOf, lastingPiece, type Piece, passingPiece } from "./gzip-in-pieces.server.ts";
import type { RequestFacts } from "./load-context.ts";
import { publicVersion, recentVersion } from "./page-cache.server.ts";

/** A rendered page without the one part that is somebody's own. */
type Frame = { before: Piece; after: Piece; version: number; until: number };

const longest = 60_000;
const mostFrames = 500;
const frames = new Map<string, Frame>();

// The page's own part is the element with this id, and an empty element with the other id follows it.
const opening = 'id="own">';
const closing = '<span id="own-end"';

/** Says that the page being loaded is the same for everyone but for its own part. Call it before reading what it shows. */
export async function keepFrame(facts: RequestFacts, now: Date): Promise<void> {
  facts.frame = { version: await publicVersion(), until: now.getTime() + longest };
}

/** Keeps the frame of a rendered page; a page without an own part is not kept. */
export function storeFrame(address: string, frame: { version: number; until: number }, html: string): void {
  const start = html.indexOf(opening);
  const end = html.lastIndexOf("</", html.indexOf(closing));
  if (start < 0 || end < start) return;
  if (frames.size >= mostFrames) frames.clear();
  const before = lastingPiece(html.slice(0, start + opening.length));
  frames.set(address, { ...frame, before, after: lastingPiece(html.slice(end)) });
}

/**
 * The frame kept for this address, unless public content has changed since: a function that puts somebody's own part
 * into it, as plain bytes or as a gzip file.
 */
export async function fromFrame(
  address: string,
  now: Date,
): Promise<((own: string, zipped: boolean) => Buffer) | null> {
  const frame = frames.get(address);
  if (!frame || frame.until <= now.getTime() || frame.version !== (await recentVersion())) return null;
  return (own, zipped) => {
    if (!zipped) return Buffer.concat([frame.before.plain, Buffer.from(own), frame.after.plain]);
    return gzipOf([frame.before, passingPiece(own), frame.after]);
  };
}
