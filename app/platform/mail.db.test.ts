import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "./database/database.server.ts";
import { deliverMail, listOutbox, queueMail, tryMailAgain } from "./mail.server.ts";

const now = new Date("2026-11-22T10:00:00Z");
const letter = {
  recipient: "tariq@example.invalid",
  subject: "Pòlasaidh: review due",
  text: "Dear Tariq,\n\nTapadh leibh – خطة.",
};

let server: SMTPServer;
let url: string;
let refuses = false;
const received: Email[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error("No room today") : null),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        received.push(await PostalMime.parse(Buffer.concat(chunks)));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
});

beforeEach(async () => {
  refuses = false;
  received.length = 0;
  await db.mail.deleteMany();
});

test("a letter goes out whole, once, from the partnership's own address", async () => {
  await db.partnership.upsert({
    where: { id: 1 },
    create: { name: "Kinmarra", shortName: "K", area: "", contactEmail: "adp@example.invalid" },
    update: { contactEmail: "adp@example.invalid" },
  });
  await db.$transaction((tx) => queueMail(tx, letter, now));
  expect(await deliverMail(now, url)).toBe(1);
  expect(await deliverMail(now, url)).toBe(0);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ subject: letter.subject, from: { address: "adp@example.invalid" } });
  expect(received[0]?.to?.map(({ address }) => address)).toEqual([letter.recipient]);
  expect(received[0]?.text?.trim()).toBe(letter.text);
});

test("a letter whose transaction was taken back is never sent", async () => {
  const taken = db.$transaction(async (tx) => {
    await queueMail(tx, letter, now);
    throw new Error("taken back");
  });
  await expect(taken).rejects.toThrow("taken back");
  expect(await deliverMail(now, url)).toBe(0);
});

test("a letter that the server refuses waits, says why, and is tried again after a pause", async () => {
  await db.$transaction((tx) => queueMail(tx, letter, now));
  refuses = true;
  expect(await deliverMail(now, url)).toBe(0);
  const { letters } = await listOutbox(1);
  expect(letters[0]).toMatchObject({ attempts: 1, sentAt: null });
  expect(letters[0]?.problem).toContain("No room today");
  refuses = false;
  expect(await deliverMail(now, url)).toBe(0);
  expect(await deliverMail(new Date(now.getTime() + 61_000), url)).toBe(1);
});

test("after six refusals a letter waits for an administrator, who can have it tried again", async () => {
  const id = await db.$transaction((tx) => queueMail(tx, letter, now));
  refuses = true;
  for (let day = 0; day < 8; day++) await deliverMail(new Date(now.getTime() + day * 86_400_000), url);
  expect((await listOutbox(1)).letters[0]?.attempts).toBe(6);
  refuses = false;
  expect(await tryMailAgain(id)).toEqual({ ok: true });
  expect(await deliverMail(now, url)).toBe(1);
  expect(await tryMailAgain(id)).toBeNull();
});

test("without a mail server letters stay in the outbox, whole", async () => {
  await db.$transaction((tx) => queueMail(tx, letter, now));
  expect(await deliverMail(now, undefined)).toBe(0);
  expect((await listOutbox(1)).letters).toMatchObject([{ ...letter, sentAt: null, attempts: 0 }]);
});

test("a name with a line end in it adds no header to a letter", async () => {
  await db.$transaction((tx) =>
    queueMail(tx, { ...letter, subject: "Review\r\nBcc: all@example.invalid" }, now),
  );
  await deliverMail(now, url);
  expect(received[0]?.bcc ?? []).toEqual([]);
});
