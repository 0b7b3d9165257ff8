import { expect, test } from "vitest";
import { attribution } from "./attribution.ts";

const group = { name: "Families and carers" };

test("a person is never named, whatever they allow", () => {
  for (const permission of ["withName", "withoutName"] as const) {
    expect(
      attribution({ kind: "individual", organisationName: "", permission, standsForSeveral: false }, group),
    ).toEqual({
      kind: "individual",
      group: "Families and carers",
    });
  }
});

test("an organisation is named when it allows its name", () => {
  const organisation = {
    kind: "organisation",
    organisationName: "Kinmarra Families",
    standsForSeveral: false,
  } as const;
  expect(attribution({ ...organisation, permission: "withName" }, null)).toEqual({
    kind: "organisation",
    name: "Kinmarra Families",
    group: null,
  });
  expect(attribution({ ...organisation, permission: "withoutName" }, null)).toEqual({
    kind: "organisationAnonymous",
    group: null,
  });
});

test("several people who were not told apart are not called an individual", () => {
  const several = { kind: "individual", organisationName: "", standsForSeveral: true } as const;
  expect(attribution({ ...several, permission: "withoutName" }, group)).toEqual({
    kind: "several",
    group: "Families and carers",
  });
});
