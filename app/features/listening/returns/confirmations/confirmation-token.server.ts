import { createHash, randomBytes } from "node:crypto";

/** A new token for a link, 24 random bytes: whoever holds it may read the evidence and say what they think of it. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** What the database keeps of a token: a copy of it opens no link. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
