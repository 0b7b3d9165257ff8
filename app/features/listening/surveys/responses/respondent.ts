import { permissionChoices } from "#app/features/listening/contributions/permission.ts";
import type { Permission, RespondentKind } from "#app/platform/database/client/enums.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import type { Typed } from "../kinds/parts.ts";
import type { AnswerableSurvey } from "../survey.ts";

/** The most characters that a name may have. */
const longestName = 200;

/** Which group somebody placed themselves in, where they live and for which organisation they speak, as typed. */
export function readAboutYou(
  survey: AnswerableSurvey,
  typed: Typed,
): { groupId: string | null; localityId: string | null; kind: RespondentKind; organisationName: string } {
  const { groups, localities } = survey.consultation;
  const group = groups.find((one) => one.id === typed.group);
  const locality = localities.find((one) => one.id === typed.locality);
  const organisationName = one(typed.organisation).trim();
  return {
    groupId: group?.id ?? null,
    localityId: locality?.id ?? null,
    kind: organisationName ? "organisation" : "individual",
    organisationName,
  };
}

/** What they allow. Silence is not consent: it is kept as not recorded. A name is kept only for "with name". */
export function readPermission(typed: Typed): { permission: Permission; name?: string } {
  const permission = permissionChoices.find((choice) => choice === typed.permission) ?? "notRecorded";
  const name = one(typed.name).trim();
  return permission === "withName" && name ? { permission, name } : { permission };
}

/** What is wrong with the "about you" step, by field. */
export function checkAboutYou(survey: AnswerableSurvey, typed: Typed): FieldErrors {
  const errors: FieldErrors = {};
  const group = one(typed.group);
  if (group && !survey.consultation.groups.some((known) => known.id === group)) {
    errors.group = "surveys:errors.unknownChoice";
  }
  const locality = one(typed.locality);
  if (locality && !survey.consultation.localities.some((known) => known.id === locality)) {
    errors.locality = "surveys:errors.unknownChoice";
  }
  if (one(typed.organisation).length > longestName) errors.organisation = "surveys:errors.nameTooLong";
  return errors;
}

/** What is wrong with the permission step, by field. */
export function checkPermission(typed: Typed): FieldErrors {
  const errors: FieldErrors = {};
  const permission = one(typed.permission);
  if (permission && !permissionChoices.some((choice) => choice === permission)) {
    errors.permission = "surveys:errors.unknownChoice";
  }
  const name = one(typed.name).trim();
  if (permission === "withName" && !name) errors.name = "surveys:errors.nameMissing";
  if (name.length > longestName) errors.name = "surveys:errors.nameTooLong";
  return errors;
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
