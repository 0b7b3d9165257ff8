import { createHash } from "node:crypto";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import type { Role } from "./database/client/enums.ts";
import { db, queryDirectly } from "./database/database.server.ts";
import { servedOverHttps } from "./env.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: { name: string; email: string; role: Role; disabledAt: Date | null };
  }
}

const hash = (sessionId: string) => createHash("sha256").update(sessionId).digest("hex");

type SignedIn = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  expiresAt: Date;
};

// Every page and every note of somebody who is signed in asks this first.
const signedIn = `
  SELECT a."id", a."name", a."email", a."role"::text AS "role", a."disabled_at" AS "disabledAt",
    s."expires_at" AS "expiresAt"
  FROM "session" s JOIN "account" a ON a."id" = s."account_id" WHERE s."id_hash" = $1`;

// The database keeps only hashes, so a copy of it signs nobody in.
const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const [row] = await queryDirectly<SignedIn>("signed-in", signedIn, [hash(sessionId)]);
    if (!row) return [null, null];
    const { id, expiresAt, ...attributes } = row;
    return [
      { id: sessionId, userId: id, expiresAt, attributes: {} },
      { id, attributes },
    ];
  },
  async getUserSessions(userId) {
    const rows = await db.session.findMany({ where: { accountId: userId } });
    return rows.map((row) => ({ id: row.idHash, userId, expiresAt: row.expiresAt, attributes: {} }));
  },
  async setSession(session) {
    await db.session.create({
      data: { idHash: hash(session.id), accountId: session.userId, expiresAt: session.expiresAt },
    });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await db.session.updateMany({ where: { idHash: hash(sessionId) }, data: { expiresAt } });
  },
  async deleteSession(sessionId) {
    await db.session.deleteMany({ where: { idHash: hash(sessionId) } });
  },
  async deleteUserSessions(userId) {
    await db.session.deleteMany({ where: { accountId: userId } });
  },
  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
};

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(12, "h"),
  sessionCookie: {
    name: servedOverHttps ? "__Host-session" : "session",
    expires: false,
    attributes: { secure: servedOverHttps, sameSite: "lax", path: "/" },
  },
  getUserAttributes: (attributes) => attributes,
});

/** Starts a session for an account and returns the Set-Cookie header that carries it. */
export async function startSession(accountId: string): Promise<string> {
  await lucia.deleteExpiredSessions();
  const session = await lucia.createSession(accountId, {});
  return lucia.createSessionCookie(session.id).serialize();
}

/** The account behind the request's session cookie, or null. Disabled accounts are nobody. */
export async function readSession(request: Request) {
  const sessionId = lucia.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (!sessionId) return null;
  const { user } = await lucia.validateSession(sessionId);
  return user && user.disabledAt === null ? user : null;
}

/** Ends the request's session and returns the Set-Cookie header that removes its cookie. */
export async function endSession(request: Request): Promise<string> {
  const sessionId = lucia.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (sessionId) await lucia.invalidateSession(sessionId);
  return lucia.createBlankSessionCookie().serialize();
}

/** Ends every session of an account. */
export async function endAllSessions(accountId: string): Promise<void> {
  await lucia.invalidateUserSessions(accountId);
}
