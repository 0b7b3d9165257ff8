import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { answerFinding } from "#app/features/listening/consultations/answer-finding.server.ts";
import { DecisionForm } from "#app/features/listening/consultations/components/decision-form.tsx";
import { FairnessConditions } from "#app/features/listening/consultations/components/fairness-conditions.tsx";
import { FindingAnswers } from "#app/features/listening/consultations/components/finding-answers.tsx";
import { confirmCondition } from "#app/features/listening/consultations/confirm-condition.server.ts";
import { recordDecision } from "#app/features/listening/consultations/record-decision.server.ts";
import { withdrawConfirmation } from "#app/features/listening/consultations/withdraw-confirmation.server.ts";
import { ProgrammeHeading } from "#app/features/listening/programme/components/programme-heading.tsx";
import { StandardsForm } from "#app/features/listening/programme/programme-forms.ts";
import { CycleSteps } from "#app/features/listening/programme/standards/components/cycle-steps.tsx";
import { StandardsTable } from "#app/features/listening/programme/standards/components/standards-table.tsx";
import { noteCycle } from "#app/features/listening/programme/standards/note-cycle.server.ts";
import { findStandards } from "#app/features/listening/programme/standards/standards-queries.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const record = await findStandards(params.id ?? "", context.now);
  if (!record) throw notFound();
  const {
    id,
    title: heading,
    conditions,
    days,
    heard,
    missing,
    decision,
    findings,
    standards,
    cycle,
  } = record;
  return {
    ...{ id, heading, conditions, days, heard, missing, decision, findings, standards, cycle },
    isPublished: record.publishedAt !== null,
    mayWrite: mayWrite(viewer),
    saved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, StandardsForm);
  const { typed } = form;
  if (!form.ok) return refused({ typed, errors: form.errors });
  const { value } = form;
  const result = await change(viewer, id, value, context.now);
  if (!result) throw notFound();
  if (!result.ok) {
    const field = value.intent === "confirm" ? `note-${value.condition}` : "decidedOn";
    const errors: FieldErrors = { [field]: `programme-office:errors.${result.reason}` };
    return refused({ typed, errors });
  }
  return redirect(paths.office.standards(id, "saved"), 303);
}

function change(viewer: Viewer, id: string, form: z.infer<typeof StandardsForm>, now: Date) {
  if (form.intent === "withdraw") return withdrawConfirmation(viewer, id, form.condition);
  if (form.intent === "note") return noteCycle(viewer, id, form);
  if (form.intent === "answer") return answerFinding(viewer, id, form.findingId, form.reason, now);
  if (form.intent === "decide") return recordDecision(viewer, id, form, now);
  const { condition } = form;
  return confirmCondition(viewer, id, { condition, note: form[`note-${condition}`] }, now);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("programme-office:tabs.standards")} – ${heading}`,
};

export default function Standards() {
  const { id, heading, missing, isPublished, mayWrite, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const refusedIn = (intent: string) => (refused?.typed.intent === intent ? refused : undefined);
  return (
    <>
      <ProgrammeHeading
        {...{ id, heading, refused }}
        page="standards"
        saved={page.saved}
        actions={
          <LinkButton href={paths.office.standardsSheet(id)} variant="secondary" small>
            {t("programme-office:sheet.link")}
          </LinkButton>
        }
      />
      <h2 id="fairness">{t("programme-office:fairness.title")}</h2>
      <p className="measure">{t("programme-office:fairness.text")}</p>
      {missing.opening.length > 0 ? (
        <Notice kind="warning">
          <p>
            {isPublished
              ? t("programme-office:fairness.publishedBefore")
              : t("programme-office:fairness.notYet", { count: missing.opening.length })}
          </p>
        </Notice>
      ) : null}
      <FairnessConditions
        conditions={page.conditions}
        days={page.days}
        heard={page.heard}
        refused={refusedIn("confirm")}
        mayWrite={mayWrite}
      />
      <h3 id="findings">{t("programme-office:findings.title")}</h3>
      <p className="measure">{t("programme-office:findings.text")}</p>
      <FindingAnswers findings={page.findings} refused={refusedIn("answer")} mayWrite={mayWrite} />
      <h2 id="decision">{t("programme-office:decision.title")}</h2>
      <DecisionForm
        decision={page.decision}
        missing={missing.deciding}
        openFindings={page.findings.open.length}
        refused={refusedIn("decide")}
        mayWrite={mayWrite}
      />
      <h2 id="standards">{t("programme-office:standards.title")}</h2>
      <p className="measure">{t("programme-office:standards.text")}</p>
      <StandardsTable id={id} standards={page.standards} />
      <h2>{t("programme-office:cycle.title")}</h2>
      <CycleSteps id={id} cycle={page.cycle} refused={refusedIn("note")} mayWrite={mayWrite} />
    </>
  );
}
