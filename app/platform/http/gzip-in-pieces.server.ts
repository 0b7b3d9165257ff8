import { constants, crc32, deflateRawSync, type ZlibOptions } from "node:zlib";

/** Some of a body, with what it looks like inside a gzip file: whole bytes, and no end. */
export type Piece = { plain: Buffer; deflated: Buffer };

/** Compresses a piece that is used many times. */
export function lastingPiece(text: string): Piece {
  return piece(text, { level: 9 });
}

// A compressor takes longer to set up than so few bytes take to send.
const worthIt = 500;

/** A piece that is used once: a very short one stays as it is, a longer one gets a small window, which is set up sooner. */
export function passingPiece(text: string): Piece {
  const plain = Buffer.from(text);
  if (plain.length >= worthIt) return piece(text, { level: 1, windowBits: 12, memLevel: 5 });
  // RFC 1951, section 3.2.4: a block that is not compressed, its length and the complement of that.
  const start = Buffer.alloc(5);
  start.writeUInt16LE(plain.length, 1);
  start.writeUInt16LE(~plain.length & 0xffff, 3);
  return { plain, deflated: Buffer.concat([start, plain]) };
}

function piece(text: string, options: ZlibOptions): Piece {
  const plain = Buffer.from(text);
  return { plain, deflated: deflateRawSync(plain, { ...options, finishFlush: constants.Z_SYNC_FLUSH }) };
}

// RFC 1952, section 2.3: deflate, no flags, no time, an unknown system.
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
// RFC 1951, section 3.2.3: the last block, with nothing in it.
const lastBlock = Buffer.from([3, 0]);

/** One gzip file of the pieces in turn, none of them compressed again. */
export function gzipOf(all: Piece[]): Buffer {
  // The checksum of nothing is begun anew, not carried on.
  const pieces = all.filter(({ plain }) => plain.length > 0);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(
    pieces.reduce((sum, { plain }) => crc32(plain, sum), 0),
    0,
  );
  tail.writeUInt32LE(
    pieces.reduce((size, { plain }) => size + plain.length, 0),
    4,
  );
  return Buffer.concat([head, ...pieces.map(({ deflated }) => deflated), lastBlock, tail]);
}
