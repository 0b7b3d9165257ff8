import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { readParameters } from "#app/features/listening/contributions/passage-filters.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { PlanItemCounts } from "#app/features/tagging/counts/components/plan-item-counts.tsx";
import { countPlanItems } from "#app/features/tagging/counts/count-queries.server.ts";
import { TaggedExcerptItem } from "#app/features/tagging/tags/components/tagged-excerpt-item.tsx";
import { findItemInConsultation } from "#app/features/tagging/tags/item-queries.server.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";
import {
  countTaggedExcerpts,
  excerptsOnPage,
  listTaggedExcerpts,
} from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, page) => t("tagging-office:item", { code: page.item.code, name: page.item.name }),
};

const View = z.object({
  stance: z.enum(stances).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { id = "", itemId = "" } = params;
  const item = await findItemInConsultation(id, itemId);
  const counts = item && (await countPlanItems(id));
  if (!item || !counts) throw notFound();
  const { stance, page: wantedPage } = View.parse(readParameters(new URL(request.url)));
  const filter = { consultationId: id, planItemId: itemId, stance };
  const found = await countTaggedExcerpts(filter);
  const pages = Math.max(1, Math.ceil(found / excerptsOnPage));
  const page = Math.min(wantedPage, pages);
  const skip = (page - 1) * excerptsOnPage;
  return {
    consultationId: id,
    mayWrite: mayWrite(viewer),
    item,
    count: counts.items.find((one) => one.id === itemId) ?? null,
    keyActions: counts.items.filter((one) => one.parentId === itemId),
    stance: stance ?? null,
    excerpts: await listTaggedExcerpts({ ...filter, skip, take: excerptsOnPage }),
    found,
    page,
    pages,
  };
}

export default function PlanItem() {
  const { consultationId, mayWrite, item, count, keyActions, stance, ...list } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const here = (filters: Record<string, string | number>) =>
    paths.office.planItem(consultationId, item.id, filters);
  const name = t("tagging-office:item", { code: item.code, name: item.name });
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.consultation(consultationId), label: item.consultationTitle },
          { href: paths.office.evidence(consultationId), label: t("tagging-office:planItem.up") },
          ...(item.parent
            ? [
                {
                  href: paths.office.planItem(consultationId, item.parent.id),
                  label: t("tagging-office:item", { code: item.parent.code, name: item.parent.name }),
                },
              ]
            : []),
          { label: name },
        ]}
      />
      <PageHeading caption={item.planTitle}>{name}</PageHeading>
      {item.outcome ? <p className="measure">{item.outcome}</p> : null}
      {count === null || count.people === 0 ? (
        <EmptyState
          title={t("tagging-office:planItem.none")}
          action={
            <LinkButton href={paths.office.contributions({ consultation: consultationId, tagged: "no" })}>
              {t("tagging-office:planItem.noneAction")}
            </LinkButton>
          }
        >
          <p>{t("tagging-office:planItem.noneNext")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="plan-item-figure">{t("tagging-office:planItem.people", shareInWords(t, count))}</p>
          <PlanItemCounts consultationId={consultationId} item={count} keyActions={keyActions} />
          <div className="button-group">
            {mayWrite ? (
              <LinkButton
                href={paths.office.newFinding(consultationId, { item: item.id, stance: stance ?? undefined })}
              >
                {t("evidence-office:findings.new")}
              </LinkButton>
            ) : null}
            <LinkButton href={paths.office.findings(consultationId)} variant="secondary">
              {t("evidence-office:findings.title")}
            </LinkButton>
          </div>
          <section aria-labelledby="words">
            <h2 id="words">{t("tagging-office:planItem.excerpts")}</h2>
            <Tabs
              label={t("tagging-office:planItem.views")}
              tabs={[
                { href: here({}), label: t("tagging-office:planItem.all"), current: stance === null },
                ...stances.map((one) => ({
                  href: here({ stance: one }),
                  label: t(`tagging-office:stance.${one}`),
                  current: stance === one,
                })),
              ]}
            />
            <p>{t("tagging-office:planItem.excerptsFound", { count: list.found })}</p>
            <ol className="excerpt-list">
              {list.excerpts.map((excerpt) => (
                <TaggedExcerptItem key={excerpt.excerptId} excerpt={excerpt} />
              ))}
            </ol>
            <Pagination
              page={list.page}
              pages={list.pages}
              hrefFor={(page) => here(stance ? { stance, page } : { page })}
            />
          </section>
        </>
      )}
    </>
  );
}
