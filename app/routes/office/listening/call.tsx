import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StandingsTable } from "#app/features/listening/returns/calls/components/standings-table.tsx";
import { askOneMore, openCall } from "#app/features/listening/returns/calls/open-call.server.ts";
import { CallWork } from "#app/features/listening/returns/forms.ts";
import { findCall, listStandings } from "#app/features/listening/returns/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";

export const handle: PageHandle<typeof loader> = { title: (_t, { call }) => call.title };

const outcomes = ["saved", "opened", "asked"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const call = await findCall(params.id ?? "");
  if (!call) throw notFound();
  const asked = new URL(request.url).searchParams.get("done");
  return {
    call,
    warnings: await checkTexts([
      { text: call.guidance },
      ...call.questions.flatMap(({ text, help }) => [{ text }, { text: help }]),
    ]),
    rows: await listStandings(call.id, dayOf(context.now)),
    mayWrite: mayWrite(viewer),
    done: outcomes.find((outcome) => outcome === asked),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, CallWork);
  if (!form.ok) throw badRequest();
  const [origin, now] = [siteOrigin(request), context.now];
  const { value } = form;
  const result =
    value.intent === "open"
      ? await openCall(viewer, id, origin, now)
      : await askOneMore(viewer, id, value.service, origin, now);
  if (!result) throw notFound();
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
          <p>{t(`returns-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading
        caption={t(`returns-office:kinds.${call.kind}`)}
        actions={
          writes ? (
            <LinkButton href={paths.office.editCall(call.id)} variant="secondary">
              {t("returns-office:calls.edit")}
            </LinkButton>
          ) : undefined
        }
      >
        {call.title}
      </PageHeading>
      <p>{t("returns-office:dueBy", { day: formatDay(call.dueOn, "en") })}</p>
      <p>
        {call.consultation
          ? t("returns-office:calls.takenInto", { title: call.consultation.title })
          : t("returns-office:calls.takenNowhere")}
      </p>
      <TermWarnings warnings={warnings} />
      {call.openedAt === null && writes ? (
        <Form method="post">
          <p>{t("returns-office:calls.openText")}</p>
          <Button name="intent" value="open">
            {t("returns-office:calls.open")}
          </Button>
        </Form>
      ) : null}
      <h2>{t("returns-office:table.caption")}</h2>
      {call.asksEvidence ? (
        <p>
          {without.length === 0
            ? t("returns-office:table.allEvidence")
            : t("returns-office:table.withoutEvidence", {
                count: without.length,
                names: without.map(({ service }) => service).join(", "),
              })}
        </p>
      ) : null}
      <StandingsTable rows={rows} hrefFor={paths.office.return} />
      <p>
        <Link href={paths.office.callTable(call.id)}>{t("returns-office:table.csv")}</Link>
      </p>
      {writes && call.notAsked.length > 0 ? (
        <Details summary={t("returns-office:calls.askMore")}>
          <Form method="post">
            <Select
              name="service"
              label={t("returns-office:calls.askWhich")}
              options={call.notAsked.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button name="intent" value="ask" variant="secondary">
              {t("returns-office:calls.ask")}
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}
