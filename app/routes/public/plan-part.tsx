import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PublicPromises } from "#app/features/answering/results/components/public-promises.tsx";
import { listPublicChanges } from "#app/features/answering/results/list-public-changes.server.ts";
import { listShownPeople } from "#app/features/answering/results/people-behind.server.ts";
import { Paragraphs } from "#app/features/plans/plan/components/paragraphs.tsx";
import { withoutHeading } from "#app/features/plans/plan/plan.ts";
import { findPublicPlan, listPublicPromises } from "#app/features/plans/plan/public-plan.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading, title }) => `${heading?.name ?? t("plans:promises.others")}: ${title}`,
};

const perPage = 50;
const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { slug = "", code = "" } = params;
  await keepForEveryone(context, context.now);
  const plan = await findPublicPlan(slug);
  const group = plan?.groups.find(({ heading }) => (heading?.code ?? withoutHeading) === code);
  if (!plan || !group) throw notFound();
  const pages = Math.max(1, Math.ceil(group.entries.length / perPage));
  const wanted = PageNumber.parse(new URL(request.url).searchParams.get("page") ?? 1);
  const page = Math.min(wanted, pages);
  const entries = group.entries.slice((page - 1) * perPage, page * perPage);
  const ids = entries.filter((one) => !one.isHeading).map((one) => one.id);
  return {
    ...{ language, slug, code, page, pages, entries },
    title: plan.title,
    heading: group.heading,
    promises: await listPublicPromises(ids),
    people: await listShownPeople(ids),
    changes: await listPublicChanges(ids),
  };
}

export default function PublicPlanPart() {
  const part = useLoaderData<typeof loader>();
  const { language, slug, code, title, heading, entries, promises, people, changes, page, pages } = part;
  const { t } = useTranslation();
  const own = language === originalLanguage ? {} : { lang: originalLanguage, dir: "ltr" as const };
  return (
    <>
      <BackLink href={paths.public.plan(language, slug)}>{t("plans:promises.back")}</BackLink>
      <PageHeading caption={<span {...own}>{title}</span>}>
        {heading ? <span {...own}>{heading.name}</span> : t("plans:promises.others")}
      </PageHeading>
      {heading?.outcome ? <Paragraphs text={heading.outcome} {...own} /> : null}
      <p>{t("plans:promises.counting")}</p>
      <PublicPromises
        entries={entries}
        promises={promises}
        people={people}
        changes={changes}
        language={language}
        own={own}
        level={2}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(number) => paths.public.planPart(language, slug, code, number)}
      />
    </>
  );
}
