import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { languages, translatedLanguages } from "#app/platform/i18n/languages.ts";
import type { Day } from "#app/platform/time/day.ts";
import { areVerified, openingChecklist, stateOf } from "./consultation.ts";
import { consultationSheet, type TranslatableConsultation } from "./consultation-sheet.ts";
import { type Confirmation, missingConditions } from "./fairness.ts";
import { sheetProgress } from "./translation-sheet.ts";

type StoredConsultation = TranslatableConsultation & {
  slug: string;
  opensAt: Date;
  closesAt: Date;
  publishedAt: Date | null;
  timeZone: string;
  plan: { id: string; title: string; status: "draft" | "published" };
  confirmations: Confirmation[];
};

/** A consultation as its office page shows it at a moment. */
export function consultationView(
  consultation: StoredConsultation,
  surveys: { questions: number; publishedAt: Date | null }[],
  helpLines: { verifiedOn: Day }[],
  now: Date,
) {
  const { id, slug, title, purpose, canChange, cannotChange, whoReads, whatNext, plan, timeZone } =
    consultation;
  return {
    ...{ id, slug, title, purpose, canChange, cannotChange, whoReads, whatNext, timeZone },
    plan: { id: plan.id, title: plan.title },
    state: stateOf(consultation, now),
    opens: formatMoment(consultation.opensAt, "en", timeZone),
    closes: formatMoment(consultation.closesAt, "en", timeZone),
    groups: consultation.groups.map((group) => ({
      id: group.id,
      name: group.name,
      retired: group.retiredAt !== null,
    })),
    tasks: openingChecklist(
      {
        purpose,
        planIsPublished: plan.status === "published",
        closesAt: consultation.closesAt,
        publishedAt: consultation.publishedAt,
        helpLinesAreVerified: areVerified(helpLines, now),
        conditionsAreConfirmed: missingConditions("opening", consultation.confirmations).length === 0,
        questions: surveys.reduce((sum, survey) => sum + survey.questions, 0),
        publishedSurveys: surveys.filter((survey) => survey.publishedAt !== null).length,
      },
      now,
    ),
    languages: translatedLanguages.map((code) => ({
      code,
      name: languages[code].ownName,
      href: paths.office.translateConsultation(id, code),
      ...sheetProgress(consultationSheet(consultation, code)),
    })),
  };
}

export type ConsultationView = ReturnType<typeof consultationView>;
