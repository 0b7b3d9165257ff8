import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { PassageFilters, readParameters } from "./passage-filters.ts";
import { orderInForce } from "./passage-list.ts";

const filtersOf = (search: string) =>
  PassageFilters.parse(readParameters(new URL(`http://x.invalid/?${search}`)));

test("what cannot be understood in a URL is left out", () => {
  expect(filtersOf("page=-3&permission=everything&sort=%00&channel=survey")).toMatchObject({
    page: 1,
    locality: "",
    permission: "",
    sort: "",
    channel: "survey",
  });
});

test("a search shows the best fit first unless another order is chosen", () => {
  expect(orderInForce({ q: "bus", sort: "" })).toBe("best");
  expect(orderInForce({ q: "bus", sort: "oldest" })).toBe("oldest");
  expect(orderInForce({ q: "", sort: "best" })).toBe("newest");
});

property.prop([
  fc.dictionary(fc.constantFrom("q", "page", "sort", "group", "x"), fc.string({ unit: "binary" })),
])("any URL gives filters that a database can take", (parameters) => {
  const filters = filtersOf(new URLSearchParams(parameters).toString());
  expect(JSON.stringify(filters)).not.toContain("\\u0000");
  expect(filters.page).toBeGreaterThan(0);
  expect(filters.q.length).toBeLessThanOrEqual(200);
});
