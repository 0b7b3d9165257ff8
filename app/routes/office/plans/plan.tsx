import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { Paragraphs } from "#app/features/plans/plan/components/paragraphs.tsx";
import { PlanEditor } from "#app/features/plans/plan/components/plan-editor.tsx";
import { DoneNotice, RefusedNotice } from "#app/features/plans/plan/components/plan-notices.tsx";
import { PlanOverview } from "#app/features/plans/plan/components/plan-overview.tsx";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { PlanStatus } from "#app/features/plans/plan/components/plan-status.tsx";
import { RetiredItems } from "#app/features/plans/plan/components/retired-items.tsx";
import { deletePlanItem } from "#app/features/plans/plan/delete-plan-item.server.ts";
import { PlanAction, PlanDone } from "#app/features/plans/plan/forms.ts";
import { movePlanItem } from "#app/features/plans/plan/move-plan-item.server.ts";
import { pageOfPlan } from "#app/features/plans/plan/plan-pages.ts";
import { publishPlan } from "#app/features/plans/plan/publish-plan.server.ts";
import { findPlanWithOverview, listRetiredItems } from "#app/features/plans/plan/queries.server.ts";
import { restorePlanItem } from "#app/features/plans/plan/restore-plan-item.server.ts";
import { retirePlanItem } from "#app/features/plans/plan/retire-plan-item.server.ts";
import { unpublishPlan } from "#app/features/plans/plan/unpublish-plan.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = { title: (_t, { plan }) => plan.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const plan = await findPlanWithOverview(params.planId ?? "");
  if (!plan) throw notFound();
  const retired = await listRetiredItems(plan.id);
  const { overview, ...texts } = plan;
  const { page, pages, priorities } = pageOfPlan(overview, pageIn(request));
  const done = PlanDone.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    plan: { ...texts, overview: { ...overview, priorities } },
    ...{ page, pages },
    area: (await findPartnership()).area,
    retired: retired.map((item) => ({ ...item, retiredAt: item.retiredAt?.toISOString() ?? "" })),
    done: done.success ? done.data : null,
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const planId = params.planId ?? "";
  const form = await parseForm(request, PlanAction);
  if (!form.ok) throw badRequest();
  const result = await perform(viewer, planId, form.value, context.now);
  if (!result) throw notFound();
  if (!result.ok) return data({ refused: result.reason }, { status: 409 });
  return redirect(placeAfter(planId, form.value, pageIn(request)), 303);
}

type Action = z.output<typeof PlanAction>;

async function perform(viewer: Viewer, planId: string, action: Action, now: Date) {
  if (action.do === "publish") return await publishPlan(viewer, planId);
  if (action.do === "unpublish") return await unpublishPlan(viewer, planId);
  if (action.do === "move") return await movePlanItem(viewer, planId, action.item, action.place);
  if (action.do === "retire") return await retirePlanItem(viewer, planId, action.item, now, action.why);
  if (action.do === "restore") return await restorePlanItem(viewer, planId, action.item);
  return await deletePlanItem(viewer, planId, action.item);
}

const doneWords = {
  publish: "published",
  unpublish: "unpublished",
  retire: "retired",
  restore: "restored",
  delete: "deleted",
} as const;

const PageNumber = z.coerce.number().int().min(1).max(1_000_000).catch(1);

function pageIn(request: Request): number {
  return PageNumber.parse(new URL(request.url).searchParams.get("page") ?? 1);
}

function placeAfter(planId: string, action: Action, at: number): string {
  const shown = at > 1 ? { page: at } : {};
  if (action.do === "move") return `${paths.office.plan(planId, shown)}#item-${action.item}`;
  const item = action.do === "retire" ? action.item : undefined;
  const page = paths.office.plan(planId, { ...shown, done: doneWords[action.do], item });
  return action.do === "restore" ? `${page}#item-${action.item}` : page;
}

export default function OfficePlan() {
  const { plan, page, pages, area, retired, done, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation();
  const { priorities } = plan.overview;
  return (
    <>
      {refused ? <RefusedNotice reason={refused} /> : null}
      {done && !refused ? (
        <DoneNotice
          planId={plan.id}
          done={done}
          retired={retired.find((item) => item.id === done.item)}
          mayUndo={mayWrite}
        />
      ) : null}
      <PageHeading caption={plan.period || t("plans-office:plan.caption")}>{plan.title}</PageHeading>
      <PlanPages planId={plan.id} current="plan" />
      <PlanStatus
        planId={plan.id}
        status={plan.status}
        publicHref={paths.public.plan(originalLanguage, plan.slug)}
        mayWrite={mayWrite}
      />
      {pages > 1 ? (
        <>
          <p>{t("plans-office:plan.onPage", { page, pages })}</p>
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(other) => paths.office.plan(plan.id, { page: other })}
            label={t("plans-office:plan.pagesAbove")}
          />
        </>
      ) : null}
      <PlanOverview overview={plan.overview} area={area} caption={t("plans-office:plan.overview")} />
      {plan.body ? (
        <section className="not-printed">
          <h2>{t("plans-office:plan.about")}</h2>
          <Paragraphs text={plan.body} />
        </section>
      ) : null}
      <p className="not-printed">
        <Link href={paths.office.printPlan(plan.id)}>{t("printing-office:title")}</Link>
      </p>
      {mayWrite ? (
        <section className="not-printed">
          <div className="button-group">
            <LinkButton href={paths.office.editPlan(plan.id)} variant="secondary">
              {t("plans-office:plan.editTexts")}
            </LinkButton>
            <LinkButton href={paths.office.importPlan(plan.id)} variant="secondary">
              {t("plans-office:plan.importInto")}
            </LinkButton>
          </div>
          <h2>{t("plans-office:plan.items")}</h2>
          {priorities.length === 0 ? (
            <EmptyState title={t("plans-office:plan.nothing")}>
              <p>{t("plans-office:plan.nothingText")}</p>
            </EmptyState>
          ) : null}
          <PlanEditor planId={plan.id} page={page} priorities={priorities} />
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(other) => paths.office.plan(plan.id, { page: other })}
            label={t("plans-office:plan.pages")}
          />
        </section>
      ) : null}
      <RetiredItems planId={plan.id} items={retired} mayWrite={mayWrite} />
    </>
  );
}
