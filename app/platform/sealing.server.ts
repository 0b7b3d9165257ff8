import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { identityKey } from "./env.server.ts";

const ivLength = 12;
const tagLength = 16;

/** Seals text with AES-256-GCM. The result holds nonce, authentication tag and ciphertext. */
export function seal(text: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", identityKey(), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
}

/** Opens what `seal` made. Throws when it was changed or sealed with another key. */
export function unseal(sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", identityKey(), bytes.subarray(0, ivLength));
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString(
    "utf8",
  );
}

/** A keyed hash, in hex, of something that must not be stored as it is. */
export function keyedHash(text: string): string {
  return createHmac("sha256", identityKey()).update(text).digest("hex");
}
