import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { waitForMoves } from "#tests/support/moves.ts";
import { freePort } from "../run/free-port.mjs";
import * as madeUp from "../support/made-up-plans.ts";
import { startServer } from "../support/running-server.mjs";
import { type TableFileKind, tableFile, tableHtml } from "../support/table-files.ts";

const shared = resolve(process.env.SHARED_DIR ?? "../shared");
const officer = { email: "officer@example.org", name: "Ada Officer", password: "an office of one's own" };

let server: Awaited<ReturnType<typeof startServer>>;
let origin = "";
let folder = "";

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  folder = mkdtempSync(join(tmpdir(), "conversations-six-plans-"));
  const environment = {
    CONVERSATIONS_DEMO: "",
    IDENTITY_KEY: Buffer.alloc(32, 3).toString("base64"),
    PUBLIC_URL: origin,
    PORT: String(port),
  };
  execFileSync(
    process.execPath,
    [
      ...["build/server/manage.js", "user", "create", "--email", officer.email, "--name", officer.name],
      ...["--role", "strategyOfficer"],
    ],
    {
      env: {
        ...{ PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: folder },
        ...{ ...environment, NEW_USER_PASSWORD: officer.password },
      },
    },
  );
  server = await startServer({ dataDir: folder, environment });
});

test.afterAll(async () => {
  await server?.stop();
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

async function signIn(page: Page) {
  await waitForMoves(page);
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(officer.email);
  await page.getByLabel("Password").fill(officer.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

type Table = {
  /** "layout/table" as the dry run must recognise it. */
  of: string;
  rows: string[][];
  as: TableFileKind | { html: string } | { text: string };
  /** What the dry run says that the file holds. */
  holds?: string;
  /** What it prints again where the dry run reported that something is dropped or filled in. */
  prints?: string[][];
};

/** Brings tables in by the pages, one after the other into one plan, and returns the address of the plan. */
async function bringIn(page: Page, title: string, tables: readonly Table[]): Promise<void> {
  for (const [at, { of, rows, as, holds }] of tables.entries()) {
    if (at === 0) await page.goto(`${origin}/office/plans/import`);
    else await page.getByRole("link", { name: "Import a table into it" }).click();
    if (typeof as === "string") {
      const name = `table.${as}`;
      const mimeType = "application/octet-stream";
      await page.getByLabel("File").setInputFiles({ name, mimeType, buffer: await tableFile(as, rows) });
    } else if ("text" in as) await page.getByLabel("Or paste a table").fill(as.text);
    else {
      await page.waitForLoadState("networkidle");
      await page.getByLabel("Or paste a table").evaluate((field, html) => {
        const data = new DataTransfer();
        data.setData("text/html", html);
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      }, as.html);
    }
    if (at === 0) await page.getByLabel("Title of the new plan").fill(title);
    await page.getByRole("button", { name: "Show what you understand" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("What we understood");
    await expect(page.getByText(`(${of})`, { exact: false }).first()).toBeVisible();
    if (holds !== undefined) await expect(page.getByText(holds).first()).toBeVisible();
    await page.getByRole("button", { name: "Import this" }).click();
    await expect(page.getByText("The table has been imported:")).toBeVisible({ timeout: 30_000 });
  }
}

/** The rows below one header, where the file repeats it on each page. */
function underOneHeader(rows: string[][], first: string): string[][] {
  const isHeader = (row: string[]) => row[0] === first;
  return [...rows.filter(isHeader).slice(0, 1), ...rows.filter((row) => !isHeader(row))];
}

/** Prints the plan and saves each table as CSV: every cell is as the file had it. */
async function printsTheSame(page: Page, tables: readonly Table[]): Promise<void> {
  await page.getByRole("link", { name: "Print the plan" }).click();
  const [first] = tables;
  await page.getByLabel("Layout").selectOption(first?.of.split("/")[0] ?? "");
  await page.getByRole("button", { name: "Show" }).click();
  for (const { of, rows, prints = rows } of tables) {
    const link = page.locator(`a[href*=".csv"][href*="${encodeURIComponent(of)}"]`);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const printed = parse(await readFile(await download.path()), { bom: true, relax_column_count: true });
    expect(printed, of).toEqual(prints);
  }
}

test("an officer brings six made-up structures in, each from another kind of file, and each prints again", async ({
  page,
}) => {
  await signIn(page);
  const plans: [string, Table[]][] = [
    [
      "Plan on a page",
      [
        {
          of: "plan-on-a-page/overview",
          ...{ rows: madeUp.overview, as: "csv", holds: "4 priorities, 13 key actions" },
        },
      ],
    ],
    [
      "Shifts",
      [
        {
          of: "strategic-shifts/progress",
          ...{ rows: madeUp.shifts, as: "ods", holds: "8 priorities, 27 strategic shifts" },
        },
      ],
    ],
    [
      "Redesign",
      [
        {
          of: "redesign-plan/actions",
          ...{ rows: madeUp.redesign, as: "docx", holds: "28 key actions" },
          prints: underOneHeader(madeUp.redesign, "No."),
        },
      ],
    ],
    ["Money", [{ of: "investment-plan/investments", rows: madeUp.investments, as: "xlsx" }]],
    [
      "Objectives",
      [
        {
          of: "objectives/actions",
          ...{ rows: madeUp.objectives, as: "odt" },
          prints: underOneHeader(madeUp.objectives, "Owner"),
        },
      ],
    ],
    [
      "Matrix",
      [
        {
          of: "commitment-matrix/commitments",
          rows: madeUp.commitments,
          as: { html: tableHtml(madeUp.commitments) },
        },
        { of: "commitment-matrix/outcome-measures", rows: madeUp.measures, as: "csv" },
        { of: "commitment-matrix/footnotes", rows: madeUp.footnotes, as: "xlsx" },
      ],
    ],
  ];
  for (const [title, tables] of plans) {
    await bringIn(page, title, tables);
    await printsTheSame(page, tables);
    if (title === "Money")
      await expect(page.getByRole("row", { name: "Total" })).toContainText(madeUp.investmentTotal);
  }
});

function given(name: string): string[][] {
  return parse(readFileSync(join(shared, "data/plans", name)), { bom: true, relax_column_count: true });
}

test("the tables that were transcribed from published plans come in from their files and print cell for cell", async ({
  page,
}, testInfo) => {
  testInfo.skip(!existsSync(join(shared, "data/plans")), "The transcribed tables are not here.");
  await signIn(page);
  const table = (of: string, name: string, as: Table["as"], holds?: string): Table => ({
    ...{ of, as, rows: given(name) },
    ...(holds === undefined ? {} : { holds }),
  });
  const plans: [string, Table[]][] = [
    [
      "Strategic plan",
      [
        table("plan-on-a-page/overview", "plan-2017-overview.csv", "csv", "4 priorities, 13 key actions"),
        table("plan-on-a-page/plan-texts", "plan-2017-meta.csv", "xlsx"),
        table("plan-on-a-page/case-for-change", "plan-2017-case-for-change.csv", "docx"),
      ],
    ],
    [
      "Progress report",
      [table("strategic-shifts/progress", "progress-2016.csv", "ods", "8 priorities, 27 strategic shifts")],
    ],
    [
      "Framework",
      [
        table("commitment-matrix/recommendations", "recommendations-2022.csv", "xlsx", "12 recommendations"),
        table("commitment-matrix/commitments", "commitments-2022.csv", "csv", "81 commitments"),
        table(
          "commitment-matrix/outcome-measures",
          "outcome-measures-2022.csv",
          "odt",
          "39 outcome measures",
        ),
        table("commitment-matrix/footnotes", "outcome-measures-2022-footnotes.csv", "csv"),
      ],
    ],
  ];
  for (const [title, tables] of plans) {
    await bringIn(page, title, tables);
    await printsTheSame(page, tables);
  }
});

/** The lines of a source document, by what it says. Empty where it is not here. */
function sourceWith(words: string): string[] {
  const seeds = join(shared, "seeds");
  const names = existsSync(seeds) ? readdirSync(seeds) : [];
  const text = names
    .map((name) => readFileSync(join(seeds, name), "utf8"))
    .find((one) => one.includes(words));
  return text?.split("\n") ?? [];
}

test("what is legible of three tables that were never transcribed is pasted from the documents and prints again", async ({
  page,
}, testInfo) => {
  const source = sourceWith("REPORTING TEMPLATE");
  const objectives = sourceWith("Key Performance Indicator\tMilestone");
  testInfo.skip(source.length === 0 || objectives.length === 0, "The source documents are not here.");
  await signIn(page);
  const cells = (line: string, width: number) =>
    Array.from({ length: width }, (_, at) => (line.split("\t")[at] ?? "").trim());

  const money = source.slice(source.findIndex((line) => line.includes("REPORTING TEMPLATE")));
  const lines = money.filter((line) => line.split("\t").length === 5).map((line) => cells(line, 5));
  await bringIn(page, "Seven lines", [
    {
      of: "investment-plan/investments",
      ...{ rows: lines, as: { text: lines.map((row) => row.join("\t")).join("\n") } },
      holds: "7 investment lines",
    },
  ]);
  await page.getByRole("link", { name: "Print the plan" }).click();
  await expect(page.getByRole("row", { name: "Total" })).toContainText("£174,612");
  await page.goBack();

  // Three of the 28 actions have lost their number or their row: these say only that they are there.
  const known = new Map(
    source.flatMap((line) => {
      const [code = ""] = line.split("\t");
      return /^\s*\d\.\d+$/.test(code) ? [[code.trim(), cells(line, 7)] as const] : [];
    }),
  );
  const actions = [12, 3, 10, 3].flatMap((count, project) => [
    [`Project ${project + 1} – Part ${project + 1}`, "", "", "", "", "", ""],
    ...Array.from({ length: count }, (_, at) => {
      const code = `${project + 1}.${at + 1}`;
      return known.get(code) ?? [code, `Not legible: ${code}`, "", "", "", "", ""];
    }),
  ]);
  expect(known.size).toBe(25);
  const columns = ["No.", "Action", "", "", "", "Strategic Reference", "Progress"];
  const table: Table = {
    of: "redesign-plan/actions",
    ...{ rows: [columns, ...actions], as: "xlsx", holds: "28 key actions" },
  };
  await bringIn(page, "28 actions", [table]);
  await printsTheSame(page, [table]);

  const header = "Owner\tAction\tDeadline\tKey Performance Indicator\tMilestone\tProgress update";
  const legible: string[][] = [];
  let isLegible = false;
  for (const line of objectives) {
    if (/^(?:PBC|T|ER)\d+ We [^\t]+$/.test(line.trim())) {
      isLegible = true;
      legible.push(cells(line, 6));
    } else if (/^(?:PBC|T|ER)\d+ ?w?\b/i.test(line)) isLegible = false;
    else if (isLegible && line.trim() === header.trim()) legible.push(cells(line, 6));
    else if (isLegible && /^(?:LBTH|TH |ELFT|NPS|CRC)/.test(line) && line.split("\t").length >= 6)
      legible.push(cells(line, 6));
  }
  const draft: Table = {
    of: "objectives/actions",
    ...{ rows: legible, as: { html: tableHtml(legible) } },
    // A bullet without words says nothing.
    prints: underOneHeader(legible, "Owner").map((row) => row.map((cell) => (cell === "•" ? "" : cell))),
  };
  await bringIn(page, "Working draft", [draft]);
  await printsTheSame(page, [draft]);
});
