import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db } from "#app/platform/database/database.server.ts";
import { keyedHash } from "#app/platform/sealing.server.ts";
import { startSession } from "#app/platform/session.server.ts";
import { passwordMatches } from "./passwords.server.ts";
import { setPassword } from "./set-password.server.ts";
import type { Viewer } from "./viewer.ts";

const tries = new RateLimiterPrisma({
  storeClient: db,
  tableName: "rateLimit",
  keyPrefix: "own-password",
  points: 10,
  duration: 15 * 60,
});

type Refusal = { ok: false; reason: "wrong" | "tooMany" | "passwordTooShort" };

/**
 * Changes the viewer's own password, if they know the one in use (ten tries in fifteen minutes). Ends all their sessions
 * and returns the Set-Cookie header of a new one for this browser.
 */
export async function changeOwnPassword(
  viewer: Viewer,
  { current, password }: { current: string; password: string },
): Promise<{ ok: true; cookie: string } | Refusal> {
  const key = keyedHash(viewer.id);
  try {
    await tries.consume(key);
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return { ok: false, reason: "tooMany" };
  }
  const account = await db.account.findUnique({ where: { id: viewer.id } });
  if (!(await passwordMatches(account?.passwordHash ?? null, current))) return { ok: false, reason: "wrong" };
  const result = await setPassword(viewer, viewer.id, password);
  if (!result?.ok) return result ?? { ok: false, reason: "wrong" };
  await tries.delete(key);
  return { ok: true, cookie: await startSession(viewer.id) };
}
