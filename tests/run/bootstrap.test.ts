import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { agrees, looksLikeOurData, nodeProblem } from "../../bootstrap.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "conversations-bootstrap-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("Node 20.19 and everything after it is new enough", () => {
  for (const version of ["20.19.0", "20.20.2", "21.0.0", "22.4.1", "100.0.0"])
    expect(nodeProblem(version)).toBeNull();
});

test("an older Node is told which one is needed", () => {
  for (const version of ["20.18.3", "20.9.0", "18.20.4", "9.11.2"]) {
    expect(nodeProblem(version)).toContain(`needs Node 20.19 or newer, and this is Node ${version}`);
  }
});

test("a data folder that is not there, is empty, or carries the app's mark may be deleted", () => {
  expect(looksLikeOurData(join(folder, "none"))).toBe(true);
  expect(looksLikeOurData(folder)).toBe(true);
  mkdirSync(join(folder, "database"));
  writeFileSync(join(folder, "conversations-data"), "");
  expect(looksLikeOurData(folder)).toBe(true);
});

test("a folder with somebody else's files may not be deleted", () => {
  writeFileSync(join(folder, "thesis.docx"), "");
  expect(looksLikeOurData(folder)).toBe(false);
});

const lock = (versions: Record<string, { version: string; optional?: boolean }>) => ({
  packages: { "": { version: "0.1.0" }, ...versions },
});

test("packages are installed again when one is missing or of another version", () => {
  const wanted = lock({ "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0" } });
  expect(agrees(wanted, wanted)).toBe(true);
  expect(agrees(wanted, null)).toBe(false);
  expect(agrees(wanted, lock({ "node_modules/a": { version: "1.0.0" } }))).toBe(false);
  expect(agrees(wanted, lock({ ...wanted.packages, "node_modules/b": { version: "1.9.0" } }))).toBe(false);
});

test("another system's binaries need not be installed", () => {
  const wanted = lock({
    "node_modules/a": { version: "1.0.0" },
    "node_modules/a-other-system": { version: "1.0.0", optional: true },
  });
  expect(agrees(wanted, lock({ "node_modules/a": { version: "1.0.0" } }))).toBe(true);
});
