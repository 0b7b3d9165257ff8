import { RateLimiterPrisma, type RateLimiterRes } from "rate-limiter-flexible";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { keyedHash } from "#app/platform/sealing.server.ts";
import { endSession, startSession } from "#app/platform/session.server.ts";
import { passwordMatches } from "./passwords.server.ts";
import type { Viewer } from "./viewer.ts";

const window = { storeClient: db, tableName: "rateLimit", duration: 15 * 60 };
const perAccount = new RateLimiterPrisma({ ...window, keyPrefix: "sign-in-account", points: 10 });
const perAddress = new RateLimiterPrisma({ ...window, keyPrefix: "sign-in-address", points: 60 });

export type SignInResult =
  | { ok: true; viewer: Viewer; cookie: string }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "tooMany"; minutes: number };

/**
 * Checks e-mail and password and starts a new session, ending the browser's old one.
 * Ten wrong tries for an account and sixty from an address in fifteen minutes: a right one costs nothing, because a
 * whole office can share an address. A refusal never says which part was wrong.
 */
export async function signIn(
  request: Request,
  clientAddress: string,
  credentials: { email: string; password: string },
): Promise<SignInResult> {
  const [accountKey, addressKey] = [keyedHash(credentials.email), keyedHash(clientAddress)];
  try {
    await perAddress.consume(addressKey);
    await perAccount.consume(accountKey);
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const minutes = Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 60_000));
    return { ok: false, reason: "tooMany", minutes };
  }
  const account = await db.account.findUnique({ where: { email: credentials.email, disabledAt: null } });
  const matches = await passwordMatches(account?.passwordHash ?? null, credentials.password);
  if (!account || !matches) {
    if (account)
      await recordAudit(db, account, "account.sign-in-refused", { kind: "account", id: account.id });
    return { ok: false, reason: "wrong" };
  }
  await perAccount.delete(accountKey);
  await perAddress.reward(addressKey);
  await endSession(request);
  const cookie = await startSession(account.id);
  await recordAudit(db, account, "account.signed-in", { kind: "account", id: account.id });
  return { ok: true, viewer: { id: account.id, name: account.name, role: account.role }, cookie };
}
