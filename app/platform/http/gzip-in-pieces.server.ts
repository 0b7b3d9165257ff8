import { constants, crc32, deflateRawSync, type ZlibOptions } from "node:zlib";

/** Some of a body, with what it looks like inside a gzip file: whole bytes, and no end. */
export type Piece = { plain: Buffer; deflated: Buffer };

/** Compresses a piece that is used many times. */
export function lastingPiece(text: string): Piece {
  return piece(text, { level: 9 });
}

/** Compresses a piece that is used once, and is small: setting up a larger window would take longer than the work. */
export function passingPiece(text: string): Piece {
  return piece(text, { level: 1, windowBits: 12, memLevel: 5 });
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
export function gzipOf(pieces: Piece[]): Buffer {
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
