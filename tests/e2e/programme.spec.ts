import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { openParts, parseXml } from "#tests/support/docx-parts.ts";
import { signInAs } from "#tests/support/sign-in.ts";

/** Begins a consultation on the example's plan, and comes to its page. */
async function beginConsultation(page: Page, title: string): Promise<string> {
  await page.goto("/office/consultations/new");
  // Other journeys make newer plans, which are not published.
  await page.getByLabel("Plan").selectOption({ label: "Kinmarra Alcohol and Drug Plan 2027–2030" });
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("What it is for").fill("To hear you");
  await page.getByLabel("Opens").fill("2026-09-01T09:00");
  await page.getByLabel("Closes").fill("2099-02-28T17:00");
  await page.getByRole("button", { name: "Begin the consultation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function exampleConsultation(page: Page): Promise<string> {
  await page.goto("/office/consultations");
  const link = page.getByRole("link", { name: "Conversations with You 2026" });
  return (await link.getAttribute("href")) ?? "";
}

async function download(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  return await readFile(await (await waiting).path());
}

type Task = { title: string; starts?: string; ends?: string; milestones?: { label: string; day: string }[] };

const tasks: Task[] = [
  { title: "Write the first draft", starts: "2017-04-03", ends: "2017-06-09" },
  {
    title: "Meet the stakeholders with the most interest and influence",
    milestones: [{ label: "Stakeholder event", day: "2017-05-26" }],
  },
  { title: "Write the second draft, with a summary", starts: "2017-06-01", ends: "2017-07-14" },
  {
    title: "Set up the planning group",
    milestones: [
      { label: "Governance agreed", day: "2017-06-15" },
      { label: "First meeting", day: "2017-08-03" },
    ],
  },
  {
    title: "Ask everybody across the city",
    starts: "2017-07-03",
    ends: "2017-08-31",
    milestones: [{ label: "Final version", day: "2017-09-28" }],
  },
  { title: "Write the final draft", starts: "2017-09-01", ends: "2017-09-28" },
  {
    title: "Sign off, publish and carry out",
    milestones: [
      { label: "Board signs off", day: "2017-10-31" },
      { label: "Partnership signs off", day: "2017-11-22" },
    ],
  },
];

const columns = [
  "Planning Tasks & Processes",
  ...["April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
];
const title = "Stakeholder Consultation Route Map 2017";

async function enterTask(page: Page, task: Task): Promise<void> {
  await page.getByRole("link", { name: "Add a task" }).click();
  await page.getByLabel("Task", { exact: true }).fill(task.title);
  if (task.starts) await page.getByLabel(/^Starts on/).fill(task.starts);
  if (task.ends) await page.getByLabel(/^Ends on/).fill(task.ends);
  for (const [index, { label, day }] of (task.milestones ?? []).entries()) {
    const row = page.getByRole("group", { name: `Milestone ${index + 1}` });
    await row.getByLabel("What happens").fill(label);
    await row.getByLabel("On the day").fill(day);
  }
  await page.getByRole("button", { name: "Save the task" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
}

test("seven tasks with dates and milestones come out as the printed route map, on the page, in Word and as CSV", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  await beginConsultation(page, "A route map of 2017");
  await page.getByRole("link", { name: "Route map", exact: true }).click();
  await expect(page.getByText("No tasks yet")).toBeVisible();
  await page.getByLabel("Title of the route map").fill(title);
  await page.getByLabel("First month").fill("2017-04");
  await page.getByLabel("Last month").fill("2016-12");
  await page.getByRole("button", { name: "Begin the route map" }).click();
  await expect(page.getByRole("alert").getByText("Enter a last month that is not before")).toBeVisible();
  await expect(page.getByLabel("Title of the route map")).toHaveValue(title);
  await page.getByLabel("Last month").fill("2017-12");
  await page.getByRole("button", { name: "Begin the route map" }).click();
  for (const task of tasks) await enterTask(page, task);

  const table = page.getByRole("table", { name: title });
  await expect(table.getByRole("columnheader")).toHaveText(columns);
  await expect(table.getByRole("rowheader")).toHaveText(tasks.map((task) => task.title));
  const cell = (task: number, month: number) =>
    table
      .getByRole("row")
      .nth(task + 1)
      .getByRole("cell")
      .nth(month);
  await expect(cell(1, 1)).toHaveText("Stakeholder event 26 May 2017");
  await expect(cell(2, 2)).toHaveText("Starts 1 June 2017");
  await expect(cell(2, 3)).toHaveText("Ends 14 July 2017");
  await expect(cell(0, 8)).toBeEmpty();
  await expectNoAxeFindings(page);

  const parts = await openParts(await download(page, "Download for Word"));
  const xml = parts["word/document.xml"] ?? "";
  parseXml("word/document.xml", xml);
  const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  expect(words).toEqual(expect.arrayContaining([title, ...columns.map((one) => one.replace("&", "&amp;"))]));
  expect(words).toEqual(expect.arrayContaining(["Stakeholder event 26 May 2017", "Under way"]));
  expect(xml).toContain("<w:tblHeader/>");
  expect(xml).toMatch(/<w:tblLook[^>]*w:firstRow="(1|true)"/);
  expect(xml).toMatch(/<w:tblLook[^>]*w:firstColumn="(1|true)"/);
  expect(xml).toMatch(/<w:pgSz[^>]*w:orient="landscape"/);
  expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(tasks.length + 1);

  const csv = await download(page, "Download as CSV");
  const rows: string[][] = parse(csv, { bom: true });
  expect(rows[0]).toEqual(columns);
  expect(rows.slice(1).map((row) => row[0])).toEqual(tasks.map((task) => task.title));
  expect(rows[2]?.[2]).toBe("Stakeholder event 26 May 2017");

  const shown = await table.getByRole("row").allInnerTexts();
  await page.getByRole("link", { name: "Bring in a route map" }).click();
  await page.getByLabel("File").setInputFiles({ name: "map.csv", mimeType: "text/csv", buffer: csv });
  await page.getByLabel(/^Title of the route map/).fill(title);
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("heading", { name: "7 tasks understood" })).toBeVisible();
  await expect(page.getByText("The 7 tasks that stand on the route map now will be replaced.")).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Store this route map" }).click();
  await expect(page.getByRole("link", { name: "Add a task" })).toBeVisible();
  expect(await table.getByRole("row").allInnerTexts()).toEqual(shown);
});

test("a consultation is not published until what makes it fair is confirmed, and says what it offers and has done", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  const hub = await beginConsultation(page, "A fair consultation");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(/^First confirm the conditions of a fair consultation/)).toBeVisible();
  await page.getByRole("alert").getByRole("link", { name: "Standards" }).click();
  await expect(page.getByText(/^3 conditions must still be confirmed/)).toBeVisible();

  const note = "The board agreed that nothing is settled yet.";
  const field = page.locator("#field-note-formative");
  await field.fill(note);
  await page.getByRole("button", { name: "Confirm: The plan can still change" }).click();
  await expect(page.getByRole("alert").getByText(/^First write what can change/)).toBeVisible();
  await expect(field).toHaveValue(note);
  await page.goto(`${hub}/edit`);
  await page.getByLabel("What can change").fill("What comes first");
  await page.getByLabel("What cannot change, and why").fill("The law, because parliaments make it");
  await page.getByRole("button", { name: "Save" }).click();

  await page.goto(`${hub}/standards`);
  for (const [name, condition] of [
    ["formative", "The plan can still change"],
    ["reasons", "People are told enough to answer"],
    ["time", "There is enough time"],
  ] as const) {
    await page.locator(`#field-note-${name}`).fill(`${note} (${name})`);
    await page.getByRole("button", { name: `Confirm: ${condition}` }).click();
    await expect(page.getByText(`${note} (${name})`).first()).toBeVisible();
  }
  await expect(page.getByText(/must still be confirmed/)).toHaveCount(0);

  await page.goto(`${hub}/programme`);
  await expect(page.getByText("Offered: nothing yet. Done so far: nothing yet.")).toBeVisible();
  await page
    .getByLabel("What we offer people")
    .selectOption({ label: "Collaborate: people are at the table throughout" });
  await page.getByRole("button", { name: "Save the offer" }).click();
  await expect(page.getByText("Offered: collaborate. Done so far: nothing yet.")).toBeVisible();
  await page.goto(hub);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. Everyone can read its page now.")).toBeVisible();
  await page.goto(`${hub}/programme`);
  await expect(page.getByText("Offered: collaborate. Done so far: inform.")).toBeVisible();
  await expect(page.getByText(/does not let a draft say “co-produced”/)).toBeVisible();

  await page.getByRole("link", { name: "Add a channel" }).click();
  await page.getByLabel("Title").fill("Suggestion boxes");
  await page.getByLabel(/^Handed out/).fill("20");
  await page.getByLabel(/^Returned/).fill("30");
  await page.getByRole("button", { name: "Save the channel" }).click();
  await expect(page.getByRole("alert").getByText("More came back than were handed out")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Suggestion boxes");
  await page.getByLabel(/^Returned/).fill("3");
  await page.getByRole("button", { name: "Save the channel" }).click();
  await expect(page.getByRole("link", { name: "Suggestion boxes" })).toBeVisible();
  await page.goto(hub);
  await page.getByRole("link", { name: "Public page" }).click();
  await expect(page.getByText("We will make the plan together with you")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Suggestion boxes" })).toBeVisible();
});

test("what was done shows beside what was offered, and so does who has not been heard", async ({ page }) => {
  await signInAs(page, "strategyOfficer");
  const hub = await exampleConsultation(page);
  await page.goto(`${hub}/programme`);
  await expect(page.getByText(/^Offered: collaborate\. Done so far: /)).toBeVisible();
  await page.goto(`${hub}/not-heard`);
  const row = page.getByRole("row", { name: /^No fixed address/ }).first();
  await expect(row.getByText("Not heard yet")).toBeVisible();
  await expect(row.getByText("The street outreach team asks people")).toBeVisible();
  const rows: string[][] = parse(await download(page, "Download as CSV"), { bom: true });
  const line = rows.find((one) => one[1] === "No fixed address");
  expect(line?.slice(0, 5)).toEqual(["Locality", "No fixed address", "5", "0", "Not heard yet"]);
  expect(line?.at(-1)).toContain("Outreach team, by 15 January 2027");
});

test("a standard is scored with what shows it, and the sheet goes out as one page for Word", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  const hub = await beginConsultation(page, "A scored consultation");
  await page.goto(`${hub}/standards`);
  await page.getByRole("link", { name: "Methods" }).click();
  await page.getByRole("button", { name: "Save the score" }).click();
  await expect(page.getByRole("alert").getByText("Choose a score from 1 to 6")).toBeVisible();
  await page.getByText("4: mostly").click();
  await page.getByLabel(/^What shows it/).fill("Three ways to tell us.");
  await page.getByText("0 people heard").click();
  await page.getByRole("button", { name: "Save the score" }).click();
  const row = page.getByRole("row", { name: /^Methods/ });
  await expect(row).toContainText("4 of 6");
  await expect(row.getByRole("link", { name: "0 people heard" })).toBeVisible();
  await page.getByRole("link", { name: "One-page sheet" }).click();
  await expect(page.getByRole("row", { name: /^Methods/ })).toContainText("Three ways to tell us.");
  const parts = await openParts(await download(page, "Download for Word"));
  parseXml("word/document.xml", parts["word/document.xml"] ?? "");
  expect(parts["word/document.xml"]).toContain("Three ways to tell us.");
});

test("a scrutineer reads the whole programme and is offered no way to change it", async ({ page }) => {
  await signInAs(page, "scrutineer");
  const hub = await exampleConsultation(page);
  for (const part of ["programme", "stakeholders", "route-map", "not-heard", "standards"]) {
    await page.goto(`${hub}/${part}`);
    await expect(page.getByRole("main").getByRole("button", { disabled: false })).toHaveCount(0);
  }
});

test("no page of the programme has a fault that axe finds, or scrolls sideways on a phone", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  const hub = await exampleConsultation(page);
  const consultation = "consultations/conversations-with-you-2026";
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of [
    ...["programme", "channels/new", "stakeholders", "route-map", "route-map/new", "route-map/import"].map(
      (part) => `${hub}/${part}`,
    ),
    ...["not-heard", "standards", "standards/methods", "standards-sheet"].map((part) => `${hub}/${part}`),
    ...["en", "ar"].flatMap((language) => [
      `/${language}/${consultation}`,
      `/${language}/${consultation}/route-map`,
    ]),
  ]) {
    await page.goto(address);
    await expectNoAxeFindings(page);
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond, address).toBeLessThanOrEqual(0);
  }
});
