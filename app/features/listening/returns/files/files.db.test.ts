import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { db } from "#app/platform/database/database.server.ts";
import { fileKindOf } from "#app/platform/files/file-kind.server.ts";
import { readStoredFile, storeFile, sweepFiles } from "#app/platform/files/stored-files.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeCall, makeService, wholePlan } from "#tests/support/factories/returns.ts";
import { giveBackReturn } from "../give-back-return.server.ts";
import { findOwnFile, findOwnReturn } from "../own-queries.server.ts";
import { saveReturn } from "../save-return.server.ts";
import { submitReturn } from "../submit-return.server.ts";
import { attachFile, removeFile } from "./attach-file.server.ts";
import { filesOf } from "./version-files.ts";

const now = new Date("2026-11-22T10:00:00Z");
const pdf = Buffer.from("%PDF-1.7\nwords");

async function asked() {
  const service = await makeService();
  if (!service.manager) throw new Error("The service has a manager.");
  const call = await makeCall([service.id]);
  return { manager: service.manager, id: call.returns[0]?.id ?? "" };
}

test("what a file is, its bytes say: a program named as a PDF is refused", async () => {
  const { manager, id } = await asked();
  const program = { name: "plan.pdf", bytes: Buffer.from("MZ\u0090\u0000 a program") };
  expect(await attachFile(manager, id, program)).toEqual({ ok: false, reason: "fileKind" });
  expect(await fileKindOf(Buffer.from("<html><script>alert(1)</script>"))).toBeNull();
  expect(await fileKindOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toBeNull();
  expect(await db.storedFile.count()).toBe(0);
});

/** The bytes of a ZIP file with these parts. */
async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const types = "[Content_Types].xml";
const words = { [types]: "<Types/>", "word/document.xml": "<document/>" };

test("a Word document is taken, and one with macros under whatever name is not", async () => {
  expect((await fileKindOf(await zipOf(words)))?.extension).toBe("docx");
  const macros = { ...words, "word/vbaProject.bin": "Sub AutoOpen()" };
  const announced = {
    ...words,
    [types]: '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
  };
  for (const parts of [macros, announced]) expect(await fileKindOf(await zipOf(parts))).toBeNull();
});

test("an archive that grows without end, one that is no document, a drawing, a page and nothing at all are refused", async () => {
  const bomb = { ...words, "word/media/image1.png": Buffer.alloc(60 * 1024 * 1024) };
  expect(await fileKindOf(await zipOf(bomb))).toBeNull();
  expect(await fileKindOf(await zipOf({ "xl/workbook.xml": "<workbook/>" }))).toBeNull();
  for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', "<!doctype html>", " %PDF-1.7", ""])
    expect(await fileKindOf(Buffer.from(text))).toBeNull();
});

test("a file that is a PDF and a page at once is kept as a PDF, and only ever downloaded", async () => {
  const { manager, id } = await asked();
  const both = Buffer.from("%PDF-1.7\n<html><script>alert(1)</script></html>");
  await attachFile(manager, id, { name: "page.html", bytes: both });
  const [file] = (await findOwnReturn(manager, id))?.files ?? [];
  const stored = await findOwnFile(manager, file?.id ?? "");
  if (!stored) throw new Error("The file is kept.");
  const answer = download(await readStoredFile(stored), stored);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  expect(answer.headers.get("Content-Disposition")).toBe(
    `attachment; filename="page.pdf"; filename*=UTF-8''page.pdf`,
  );
});

test("a name with folders, signs that turn letters round, or no end is made plain", async () => {
  const { manager, id } = await asked();
  const names = ["..\\..\\win.ini", "plan\u202Efdp.exe", "\u0000\u0007.pdf", `${"🙂".repeat(300)}.pdf`];
  for (const name of names) await attachFile(manager, id, { name, bytes: pdf });
  const files = (await findOwnReturn(manager, id))?.files ?? [];
  expect(files.map(({ name }) => name)).toEqual(["win", "planfdp", "document", "🙂".repeat(120)]);
});

test("a file is kept whole, under a name that says nothing, and read by its own service only", async () => {
  const { manager, id } = await asked();
  expect(await attachFile(manager, id, { name: "../../etc/Our plan.pdf.exe", bytes: pdf })).toEqual({
    ok: true,
  });
  const [file] = (await findOwnReturn(manager, id))?.files ?? [];
  expect(file).toMatchObject({ name: "Our plan.pdf", extension: "pdf", size: pdf.length });
  const stored = await findOwnFile(manager, file?.id ?? "");
  expect(stored?.storedName).not.toContain("plan");
  expect(Buffer.from(await readStoredFile(stored ?? { storedName: "" }))).toEqual(pdf);
  const stranger = (await makeService()).manager ?? (await makeViewer("serviceManager"));
  expect(await findOwnFile(stranger, file?.id ?? "")).toBeNull();
  expect(await attachFile(stranger, id, { name: "x.pdf", bytes: pdf })).toBeNull();
  expect(await removeFile(stranger, id, file?.id ?? "")).toBeNull();
});

test("a return takes six files of five megabytes each, and no more", async () => {
  const { manager, id } = await asked();
  const large = Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)]);
  expect(await attachFile(manager, id, { name: "l.pdf", bytes: large })).toEqual({
    ok: false,
    reason: "fileTooLarge",
  });
  for (let file = 0; file < 6; file++) await attachFile(manager, id, { name: "s.pdf", bytes: pdf });
  expect(await attachFile(manager, id, { name: "s.pdf", bytes: pdf })).toEqual({
    ok: false,
    reason: "tooManyFiles",
  });
  expect((await findOwnReturn(manager, id))?.files).toHaveLength(6);
});

test("once a return is with the office, no file is added or taken off", async () => {
  const { manager, id } = await asked();
  await attachFile(manager, id, { name: "s.pdf", bytes: pdf });
  const [file] = (await findOwnReturn(manager, id))?.files ?? [];
  await saveReturn(manager, id, wholePlan(), 0, now);
  await submitReturn(manager, id, now);
  const notOpen = { ok: false, reason: "notOpen" };
  expect(await attachFile(manager, id, { name: "t.pdf", bytes: pdf })).toEqual(notOpen);
  expect(await removeFile(manager, id, file?.id ?? "")).toEqual(notOpen);
});

test("nothing is left half: a refused file leaves no row, and bytes that no row names are swept after a day", async () => {
  const { manager, id } = await asked();
  const kind = { extension: "pdf", type: "application/pdf" } as const;
  const before = await db.storedFile.count();
  expect(await storeFile({ name: "a.pdf", bytes: pdf, kind }, async () => null)).toBeNull();
  const broken = storeFile({ name: "a.pdf", bytes: pdf, kind }, () => Promise.reject(new Error("broken")));
  await expect(broken).rejects.toThrow("broken");
  expect(await db.storedFile.count()).toBe(before);
  await attachFile(manager, id, { name: "s.pdf", bytes: pdf });
  const [file] = (await findOwnReturn(manager, id))?.files ?? [];
  await removeFile(manager, id, file?.id ?? "");
  expect(await sweepFiles(new Date())).toBe(0);
  expect(await sweepFiles(new Date(Date.now() + 25 * 3_600_000))).toBe(1);
});

test("no name but that of a stored file leads to bytes", async () => {
  await expect(readStoredFile({ storedName: "../identity-key" })).rejects.toThrow();
});

test("a file that was sent stays with its version when the service takes it off later", async () => {
  const { manager, id } = await asked();
  const officer = await makeViewer();
  await attachFile(manager, id, { name: "sent.pdf", bytes: pdf });
  await saveReturn(manager, id, wholePlan(), 0, now);
  await submitReturn(manager, id, now);
  await giveBackReturn(officer, id, { version: 1, message: "Please say more." }, "http://127.0.0.1", now);
  await attachFile(manager, id, { name: "never sent.pdf", bytes: pdf });
  const before = (await findOwnReturn(manager, id))?.files ?? [];
  for (const file of before) expect(await removeFile(manager, id, file.id)).toEqual({ ok: true });
  const after = (await findOwnReturn(manager, id))?.files ?? [];
  expect(filesOf(after)).toEqual([]);
  expect(filesOf(after, 1).map(({ name }) => name)).toEqual(["sent"]);
  expect(await findOwnFile(manager, after[0]?.id ?? "")).not.toBeNull();
  expect(await removeFile(manager, id, after[0]?.id ?? "")).toBeNull();
});
