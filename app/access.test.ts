import { expect, test } from "vitest";
import { accessOf } from "./access.ts";

test("a file that nobody has placed is closed to everybody", () => {
  for (const file of [
    "routes/letters/letter",
    "routes/letter",
    "routes/office",
    "routes/Office/home",
    "routes/constructor/home",
    "office/home",
    "",
  ]) {
    expect([file, accessOf(file)]).toEqual([file, { read: [], write: [] }]);
  }
});

test("a file's place says who reads it and who writes there", () => {
  expect(accessOf("routes/public/plan")).toEqual({ read: "anyone", write: "anyone" });
  expect(accessOf("routes/office/listening/call")).toEqual({
    read: ["administrator", "strategyOfficer", "scrutineer"],
    write: ["administrator", "strategyOfficer"],
  });
  expect(accessOf("routes/admin/plans/layout").read).toEqual(["administrator"]);
});

test("an exception goes before the place that its file stands in", () => {
  expect(accessOf("routes/panel/without-language").read).toBe("anyone");
  expect(accessOf("routes/panel/without")).toEqual({ read: ["panelMember"], write: ["panelMember"] });
});
