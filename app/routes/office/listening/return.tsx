import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptReturn } from "#app/features/listening/returns/accept-return.server.ts";
import { listAimChoices } from "#app/features/listening/returns/aims/aims.server.ts";
import { linkAim, unlinkAim } from "#app/features/listening/returns/aims/link-aim.server.ts";
import { standingOf } from "#app/features/listening/returns/calls/standing.ts";
import { OfficeReturn } from "#app/features/listening/returns/components/office-return.tsx";
import { ReturnWork, VersionChoice } from "#app/features/listening/returns/forms.ts";
import { giveBackReturn } from "#app/features/listening/returns/give-back-return.server.ts";
import { findWholeReturn } from "#app/features/listening/returns/queries.server.ts";
import {
  assessSupport,
  offerSupport,
  recordOutcome,
} from "#app/features/listening/returns/support/record-support.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (_t, { whole }) => `${whole.name} – ${whole.call.title}`,
};

const outcomes = ["givenBack", "accepted", "assessed", "offered", "outcomeSaved", "aimSaved"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const whole = await findWholeReturn({ id: params.id ?? "" });
  if (!whole) throw notFound();
  const waiting = whole.reviews.find(({ submittedAt }) => submittedAt === null);
  const asked = new URL(request.url).searchParams;
  return {
    whole,
    standing: standingOf(
      {
        status: whole.status,
        dueOn: whole.call.dueOn,
        reviewDueOn: waiting?.dueOn ?? null,
      },
      dayOf(context.now),
    ),
    aimChoices: whole.call.asksActions ? await listAimChoices(whole.call) : [],
    mayWrite: mayWrite(viewer),
    version: VersionChoice.parse(asked.get("version")),
    done: outcomes.find((outcome) => outcome === asked.get("done")),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  if (!(await findWholeReturn({ id }))) throw notFound();
  const form = await parseForm(request, ReturnWork);
  if (!form.ok) return refused(form);
  const { value } = form;
  const { result, done } = await perform(viewer, id, value, siteOrigin(request), context.now);
  if (!result) throw notFound();
  if (result.ok) return redirect(paths.office.return(id, done), 303);
  const errors: FieldErrors = { message: `returns-office:errors.${result.reason}` };
  return refused({ typed: form.typed, errors }, 409);
}

async function perform(viewer: Viewer, id: string, value: ReturnWork, origin: string, now: Date) {
  switch (value.intent) {
    case "giveBack":
      return { done: "givenBack", result: await giveBackReturn(viewer, id, value, origin, now) };
    case "accept":
      return { done: "accepted", result: await acceptReturn(viewer, id, value, origin, now) };
    case "assess": {
      const { need, isNeeded } = value;
      const result = await assessSupport(viewer, id, { need, isNeeded: isNeeded === "yes" }, now);
      return { done: "assessed", result };
    }
    case "offer":
      return { done: "offered", result: await offerSupport(viewer, id, value.offer, origin, now) };
    case "outcome":
      return { done: "outcomeSaved", result: await recordOutcome(viewer, id, value.outcome) };
    case "linkAim": {
      const { planItem: planItemId, place } = value;
      return { done: "aimSaved", result: await linkAim(viewer, id, { planItemId, place }, now) };
    }
    case "unlinkAim":
      return { done: "aimSaved", result: await unlinkAim(viewer, id, value.aim) };
  }
}

export default function Return() {
  const { whole, version, aimChoices, standing, mayWrite: writes, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.call(whole.call.id)}>{whole.call.title}</BackLink>
      {done && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t(`returns-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      <OfficeReturn
        whole={whole}
        asked={version}
        aimChoices={aimChoices}
        standing={standing}
        mayWrite={writes}
        refused={refused}
      />
    </>
  );
}
