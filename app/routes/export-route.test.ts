import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { exportRoute } from "./export-route.server.ts";

const viewer = { id: "1", name: "Isla", role: "strategyOfficer" };
const now = new Date("2026-11-22T12:00:00Z");

function asking(address: string, context: object = { viewer, now }): LoaderFunctionArgs {
  const request = new Request(`http://127.0.0.1${address}`);
  return { request, params: { id: "7" }, context } as unknown as LoaderFunctionArgs;
}

test("a file to save is told who asks, for what and when, and is kept nowhere on the way", async () => {
  const load = exportRoute(async ({ viewer, params, search, origin, now }) => ({
    body: [viewer.name, params.id, search.get("part"), origin, now.toISOString()].join(" "),
    ...{ name: "A list", extension: "csv", type: "text/csv; charset=utf-8" },
  }));
  const answer = await load(asking("/office/list.csv?part=two"));
  expect(await answer.text()).toBe("Isla 7 two http://127.0.0.1 2026-11-22T12:00:00.000Z");
  expect(answer.headers.get("Content-Disposition")).toContain('filename="A list.csv"');
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});

test("a file that is not there is not found", async () => {
  const refusal = await exportRoute(async () => null)(asking("/office/list.csv")).catch((thrown) => thrown);
  expect(refusal).toMatchObject({ status: 404 });
});

test("where there is no file for a reason, the reader is led to the page that says so", async () => {
  const toPage = new Response(null, { status: 303, headers: { Location: "/office/list" } });
  expect(await exportRoute(async () => toPage)(asking("/office/list.csv"))).toBe(toPage);
});

test("a file of a place that is open to anyone may not ask who is signed in", async () => {
  const load = exportRoute(async () => null);
  await expect(load(asking("/en/list.csv", { now }))).rejects.toThrow("open to anyone");
});
