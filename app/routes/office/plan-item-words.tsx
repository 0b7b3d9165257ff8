import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { TaggedExcerptItem } from "#app/features/tagging/components/tagged-excerpt-item.tsx";
import { listWordsThroughCrosswalk } from "#app/features/tagging/through-crosswalk.server.ts";
import { paths } from "#app/paths.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plan-work-office:through.title") };

const Page = z.coerce.number().int().min(1).max(100_000).catch(1);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/plan-item-words");
  const { planId = "", itemId = "" } = params;
  const page = Page.parse(new URL(request.url).searchParams.get("page") ?? 1);
  const found = await listWordsThroughCrosswalk(planId, itemId, page);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

export default function PlanItemWords() {
  const { item, from, excerpts, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.editPlanItem(item.planId, item.id)} />
      <PageHeading caption={`${item.code} ${item.name}`}>{t("plan-work-office:through.title")}</PageHeading>
      <p>{t("plan-work-office:through.text")}</p>
      <ul>
        {from.map((row) => (
          <li key={row.id}>
            {row.code} {row.name}
          </li>
        ))}
      </ul>
      {excerpts.length === 0 ? <p>{t("plan-work-office:through.none")}</p> : null}
      <ol className="excerpt-list">
        {excerpts.map((excerpt) => (
          <TaggedExcerptItem
            key={excerpt.excerptId}
            excerpt={excerpt}
            throughCrosswalk={from.map((row) => row.id)}
          />
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.office.planItemWords(item.planId, item.id, to)}
      />
    </>
  );
}
