import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayWrite } from "#app/features/accounts/viewer.ts";
import { TermWarnings } from "#app/features/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/language-check/queries.server.ts";
import { StandingsTable } from "#app/features/stigma-plans/components/standings-table.tsx";
import { CallWork } from "#app/features/stigma-plans/forms.ts";
import { askOneMore, openCall } from "#app/features/stigma-plans/open-call.server.ts";
import { dayOf } from "#app/features/stigma-plans/plan-day.ts";
import { findCall, listStandings } from "#app/features/stigma-plans/queries.server.ts";
import { paths } from "#app/paths.ts";
import { currentMoment } from "#app/platform/clock.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (_t, { call }) => call.title };

const outcomes = ["saved", "opened", "asked"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/call");
  const call = await findCall(params.id ?? "");
  if (!call) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("done");
  return {
    call,
    warnings: await checkTexts([
      { text: call.guidance },
      ...call.questions.flatMap(({ text, help }) => [{ text }, { text: help }]),
    ]),
    rows: await listStandings(call.id, dayOf(currentMoment())),
    mayWrite: mayWrite(viewer),
    done: outcomes.find((outcome) => outcome === asked),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "office/call");
  const id = params.id ?? "";
  const form = await parseForm(request, CallWork);
  if (!form.ok) throw new Response(null, { status: 400 });
  const [origin, now] = [siteOrigin(request), currentMoment()];
  const { value } = form;
  const result =
    value.intent === "open"
      ? await openCall(viewer, id, origin, now)
      : await askOneMore(viewer, id, value.service, origin, now);
  if (!result) throw new Response(null, { status: 404 });
  return redirect(paths.office.call(id, value.intent === "open" ? "opened" : "asked"), 303);
}

export default function Call() {
  const { call, warnings, rows, mayWrite: writes, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const without = rows.filter(({ hasEvidence }) => hasEvidence === false);
  return (
    <>
      <BackLink href={paths.office.calls()}>{t("site-office:nav.stigmaPlans")}</BackLink>
      {done ? (
        <Notice kind="success" live="polite">
          <p>{t(`stigma-plans-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading
        caption={t(`stigma-plans-office:kinds.${call.kind}`)}
        actions={
          writes ? (
            <LinkButton href={paths.office.editCall(call.id)} variant="secondary">
              {t("stigma-plans-office:calls.edit")}
            </LinkButton>
          ) : undefined
        }
      >
        {call.title}
      </PageHeading>
      <p>{t("stigma-plans-office:dueBy", { day: formatDay(call.dueOn, "en", "UTC") })}</p>
      <p>
        {call.consultation
          ? t("stigma-plans-office:calls.takenInto", { title: call.consultation.title })
          : t("stigma-plans-office:calls.takenNowhere")}
      </p>
      <TermWarnings warnings={warnings} />
      {call.openedAt === null && writes ? (
        <form method="post">
          <p>{t("stigma-plans-office:calls.openText")}</p>
          <Button name="intent" value="open">
            {t("stigma-plans-office:calls.open")}
          </Button>
        </form>
      ) : null}
      <h2>{t("stigma-plans-office:table.caption")}</h2>
      {call.asksEvidence ? (
        <p>
          {without.length === 0
            ? t("stigma-plans-office:table.allEvidence")
            : t("stigma-plans-office:table.withoutEvidence", {
                count: without.length,
                names: without.map(({ service }) => service).join(", "),
              })}
        </p>
      ) : null}
      <StandingsTable rows={rows} hrefFor={paths.office.return} />
      <p>
        <a href={paths.office.callTable(call.id)}>{t("stigma-plans-office:table.csv")}</a>
      </p>
      {writes && call.notAsked.length > 0 ? (
        <Details summary={t("stigma-plans-office:calls.askMore")}>
          <form method="post">
            <Select
              name="service"
              label={t("stigma-plans-office:calls.askWhich")}
              options={call.notAsked.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button name="intent" value="ask" variant="secondary">
              {t("stigma-plans-office:calls.ask")}
            </Button>
          </form>
        </Details>
      ) : null}
    </>
  );
}
