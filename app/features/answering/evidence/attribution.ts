import type { Permission, RespondentKind } from "#app/platform/database/client/enums.ts";

/** Whose words a quotation is. Each kind is a text of evidence-office: attribution.<kind>. */
export type Attribution =
  | { kind: "individual" | "several" | "organisationAnonymous"; group: string | null }
  | { kind: "organisation"; name: string; group: string | null };

/**
 * How a quotation is attributed (docs/rules/permission.md): a person is always "Individual" with their group, whatever they
 * allow, and several people who were not told apart are said to be so; an organisation is named when it allows its name, else it is "Organisation, anonymous".
 */
export function attribution(
  respondent: {
    kind: RespondentKind;
    organisationName: string;
    permission: Permission;
    standsForSeveral: boolean;
  },
  group: { name: string } | null,
): Attribution {
  const inGroup = { group: group?.name ?? null };
  if (respondent.standsForSeveral) return { kind: "several", ...inGroup };
  if (respondent.kind === "individual") return { kind: "individual", ...inGroup };
  if (respondent.permission === "withName" && respondent.organisationName.trim() !== "") {
    return { kind: "organisation", name: respondent.organisationName, ...inGroup };
  }
  return { kind: "organisationAnonymous", ...inGroup };
}
