import { expect, test } from "vitest";
import { RouteTaskForm } from "#app/features/listening/programme/programme-forms.ts";
import { saveRouteMap } from "#app/features/listening/programme/route-map/save-route-map.server.ts";
import { saveRouteTask } from "#app/features/listening/programme/route-map/save-route-task.server.ts";
import { scoreStandard } from "#app/features/listening/programme/standards/score-standard.server.ts";
import { asMonth } from "#app/platform/time/month.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { openParts } from "#tests/support/docx-parts.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { lastEvent } from "#tests/support/last-event.ts";

const now = new Date("2026-11-22T10:00:00Z");
const none = { params: { id: "none" }, now };

async function begun() {
  const officer = await makeViewer();
  const consultation = await makeConsultation();
  return { officer, id: consultation.id, params: { id: consultation.id } };
}

/** The words of a Word file, its paragraphs each on a line. */
async function wordsOf(file: unknown): Promise<string> {
  if (!Buffer.isBuffer(file)) throw new Error("the answer is no Word file");
  const xml = (await openParts(file))["word/document.xml"] ?? "";
  return xml.replaceAll("</w:p>", "\n").replace(/<[^>]+>/g, "");
}

async function mapped() {
  const stage = await begun();
  const map = { title: "Our route map", firstMonth: asMonth("2026-11"), lastMonth: asMonth("2027-01") };
  await saveRouteMap(stage.officer, stage.id, map);
  const task = RouteTaskForm.parse({
    ...{ title: "Listen to families", startsOn: "2026-11-03", endsOn: "2027-01-20" },
    milestones: [{ label: "Open evening", day: "2026-12-08" }],
  });
  await saveRouteTask(stage.officer, stage.id, null, task);
  return stage;
}

test("a route map is saved as a table of tasks by months, and the export is on record", async () => {
  const { officer, id, params } = await mapped();
  const answer = await askRoute(officer, "office/listening/route-map-csv", { params, now });
  expect(answer.status).toBe(200);
  expect(String(answer.data).replace("\uFEFF", "").trim().split(/\r?\n/)).toEqual([
    "Planning Tasks & Processes,Nov 2026,Dec 2026,Jan 2027",
    'Listen to families,Starts 3 November 2026,"Under way',
    'Open evening 8 December 2026",Ends 20 January 2027',
  ]);
  expect(await lastEvent(id)).toMatchObject({
    ...{ action: "routeMap.exported", actorId: officer.id, subjectKind: "consultation" },
    detail: { format: "csv" },
  });
});

test("a route map is saved as a Word file that says the same, and the export is on record", async () => {
  const { officer, id, params } = await mapped();
  const answer = await askRoute(officer, "office/listening/route-map-docx", { params, now });
  const words = await wordsOf(answer.data);
  for (const said of ["Our route map", "Listen to families", "Dec 2026", "Open evening 8 December 2026"])
    expect(words).toContain(said);
  const event = { action: "routeMap.exported", actorId: officer.id, detail: { format: "docx" } };
  expect(await lastEvent(id)).toMatchObject(event);
});

test("there is no file of a route map that nobody has begun, and a panel member gets none", async () => {
  const { officer, id, params } = await begun();
  for (const file of ["route-map-csv", "route-map-docx"] as const) {
    expect((await askRoute(officer, `office/listening/${file}`, { params, now })).status).toBe(404);
    expect((await askRoute(officer, `office/listening/${file}`, none)).status).toBe(404);
  }
  expect([await lastEvent(id), await lastEvent("none")]).toEqual([null, null]);
  const begunMap = await mapped();
  const before = await lastEvent(begunMap.id);
  const member = await makeViewer("panelMember");
  const asked = { params: begunMap.params, now };
  expect((await askRoute(member, "office/listening/route-map-csv", asked)).status).toBe(403);
  expect(await lastEvent(begunMap.id)).toEqual(before);
});

test("the sheet of standards is saved as a Word file with each score as it stands, on record", async () => {
  const { officer, id, params } = await begun();
  const score = {
    score: 4,
    evidence: "Taxis were paid for.",
    url: "https://example.invalid/notes",
    linked: [],
  };
  await scoreStandard(officer, id, "support", score, now);
  const answer = await askRoute(officer, "office/listening/standards-sheet-docx", { params, now });
  const lines = (await wordsOf(answer.data)).split("\n");
  expect(lines).toContain("Standards of engagement – Conversations with You");
  const support = lines.indexOf("Support");
  expect(lines.slice(support, support + 3)).toEqual([
    ...["Support", "4 of 6", "Taxis were paid for. · https://example.invalid/notes"],
  ]);
  expect(lines.filter((line) => line === "Not scored yet")).toHaveLength(6);
  expect(await lastEvent(id)).toMatchObject({
    ...{ action: "standards.exported", actorId: officer.id, subjectKind: "consultation" },
    detail: { format: "docx" },
  });
});

test("there is no sheet of standards of no consultation, and a service's manager gets none", async () => {
  const { officer, id, params } = await begun();
  expect((await askRoute(officer, "office/listening/standards-sheet-docx", none)).status).toBe(404);
  const manager = await makeViewer("serviceManager");
  const theirs = await askRoute(manager, "office/listening/standards-sheet-docx", { params, now });
  expect([theirs.status, await lastEvent(id), await lastEvent("none")]).toEqual([403, null, null]);
});
