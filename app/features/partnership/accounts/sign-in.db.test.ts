import { expect, test } from "vitest";
import { commandLineActor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { readSession } from "#app/platform/session.server.ts";
import { createAccount } from "./create-account.server.ts";
import { signIn } from "./sign-in.server.ts";

const request = (cookie?: string) =>
  new Request("http://127.0.0.1/sign-in", cookie ? { headers: { Cookie: cookie } } : undefined);
const cookieOf = (header: string) => header.split(";")[0] ?? "";

async function register(email: string) {
  const result = await createAccount(commandLineActor, {
    email,
    name: "Morag",
    role: "strategyOfficer",
    password: "a long enough one",
  });
  expect(result.ok).toBe(true);
}

test("signing in rotates the session: the browser's earlier session ends", async () => {
  await register("rotates@example.invalid");
  const credentials = { email: "rotates@example.invalid", password: "a long enough one" };
  const first = await signIn(request(), "192.0.2.1", credentials);
  if (!first.ok) throw new Error(first.reason);
  const second = await signIn(request(cookieOf(first.cookie)), "192.0.2.1", credentials);
  if (!second.ok) throw new Error(second.reason);
  expect(await readSession(request(cookieOf(first.cookie)))).toBeNull();
  expect((await readSession(request(cookieOf(second.cookie))))?.name).toBe("Morag");
});

test("the database holds no session id that would sign anybody in", async () => {
  await register("hashes@example.invalid");
  const result = await signIn(request(), "192.0.2.2", {
    email: "hashes@example.invalid",
    password: "a long enough one",
  });
  if (!result.ok) throw new Error(result.reason);
  const id = cookieOf(result.cookie).split("=")[1] ?? "";
  expect(await db.session.findMany({ where: { idHash: id } })).toEqual([]);
});

test("an unknown address and a wrong password get the same answer", async () => {
  await register("same@example.invalid");
  const unknown = await signIn(request(), "192.0.2.3", {
    email: "nobody@example.invalid",
    password: "whatever it is",
  });
  const wrong = await signIn(request(), "192.0.2.3", {
    email: "same@example.invalid",
    password: "whatever it is",
  });
  expect(unknown).toEqual({ ok: false, reason: "wrong" });
  expect(wrong).toEqual(unknown);
});

test("the eleventh wrong try for an account in a quarter of an hour is refused, right password or not", async () => {
  await register("tries@example.invalid");
  for (let tries = 0; tries < 10; tries++) {
    await signIn(request(), `192.0.2.${tries + 10}`, { email: "tries@example.invalid", password: "wrong" });
  }
  const eleventh = await signIn(request(), "192.0.2.99", {
    email: "tries@example.invalid",
    password: "a long enough one",
  });
  expect(eleventh.ok === false && eleventh.reason).toBe("tooMany");
});

test("sixty wrong tries from one address are the most, and those who sign in rightly there use up none", async () => {
  await register("shares@example.invalid");
  const right = { email: "shares@example.invalid", password: "a long enough one" };
  for (let tries = 0; tries < 59; tries++) {
    await signIn(request(), "192.0.2.6", { email: `guess-${tries}@example.invalid`, password: "wrong" });
  }
  for (let colleagues = 0; colleagues < 3; colleagues++) {
    expect(await signIn(request(), "192.0.2.6", right)).toMatchObject({ ok: true });
  }
  await signIn(request(), "192.0.2.6", { email: "guess-60@example.invalid", password: "wrong" });
  expect(await signIn(request(), "192.0.2.6", right)).toMatchObject({ ok: false, reason: "tooMany" });
});

test("a disabled account cannot sign in, and its session stops working", async () => {
  await register("disabled@example.invalid");
  const credentials = { email: "disabled@example.invalid", password: "a long enough one" };
  const result = await signIn(request(), "192.0.2.5", credentials);
  if (!result.ok) throw new Error(result.reason);
  await db.account.update({ where: { email: credentials.email }, data: { disabledAt: new Date() } });
  expect(await readSession(request(cookieOf(result.cookie)))).toBeNull();
  expect(await signIn(request(), "192.0.2.5", credentials)).toEqual({ ok: false, reason: "wrong" });
});
