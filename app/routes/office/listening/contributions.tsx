import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PassageFiltersForm } from "#app/features/listening/contributions/components/passage-filters-form.tsx";
import { PassageItem } from "#app/features/listening/contributions/components/passage-item.tsx";
import {
  listConsultationChoices,
  listFilterChoices,
} from "#app/features/listening/contributions/filter-queries.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { listPassages } from "#app/features/listening/contributions/passage-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TagChips } from "#app/features/tagging/tags/components/tag-chips.tsx";
import { TagFilterFields } from "#app/features/tagging/tags/components/tag-filter-fields.tsx";
import { listExcerptsOfPassages } from "#app/features/tagging/tags/excerpt-queries.server.ts";
import { listTaggableItems } from "#app/features/tagging/tags/item-queries.server.ts";
import { passageConditions } from "#app/features/tagging/tags/passage-conditions.server.ts";
import { listParameters, readListFilters } from "#app/features/tagging/tags/passage-list-filters.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { formatNumber } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("contributions-office:list.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultations = await listConsultationChoices();
  const asked = readListFilters(new URL(request.url));
  const consultation = asked.consultation
    ? consultations.find((one) => one.id === asked.consultation)
    : (consultations.find((one) => one.passages > 0) ?? consultations[0]);
  if (!consultation) {
    if (asked.consultation) throw notFound();
    return { consultation: null };
  }
  const filters = { ...asked, consultation: consultation.id };
  const list = await listPassages(filters, passageConditions(filters));
  const excerpts = await listExcerptsOfPassages(list.passages.map((passage) => passage.id));
  return {
    consultation,
    consultations,
    filters,
    parameters: listParameters(filters),
    choices: await listFilterChoices(consultation.id),
    priorities: await listTaggableItems(consultation.id),
    list,
    tags: Object.fromEntries(
      [...excerpts].map(([id, ofPassage]) => [id, ofPassage.flatMap((excerpt) => excerpt.tags)]),
    ),
    mayWrite: mayWrite(viewer),
  };
}

export default function Contributions() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const heading = <PageHeading>{t("contributions-office:list.title")}</PageHeading>;
  if (data.consultation === null) {
    return (
      <>
        {heading}
        <EmptyState
          title={t("contributions-office:list.noConsultation.title")}
          action={
            <LinkButton href={paths.office.consultations()}>
              {t("contributions-office:list.noConsultation.make")}
            </LinkButton>
          }
        >
          <p>{t("contributions-office:list.noConsultation.text")}</p>
        </EmptyState>
      </>
    );
  }
  const { consultation, filters, parameters, list } = data;
  const everything = paths.office.contributions({ consultation: consultation.id });
  const inForce = Object.keys(parameters).filter((name) => name !== "consultation" && name !== "sort");
  const heads = (
    <PageHeading caption={consultation.title}>{t("contributions-office:list.title")}</PageHeading>
  );
  if (list.all === 0) {
    return (
      <>
        {heads}
        <EmptyState
          title={t("contributions-office:list.empty.title")}
          action={
            <LinkButton href={paths.office.consultation(consultation.id)}>
              {t("contributions-office:list.empty.open")}
            </LinkButton>
          }
        >
          <p>{t("contributions-office:list.empty.text")}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {heads}
      <PassageFiltersForm
        action={paths.office.contributions()}
        filters={filters}
        consultations={data.consultations}
        choices={data.choices}
        clearHref={inForce.length > 0 ? everything : undefined}
        moreInForce={["tagged", "item", "stance", "locality", "permission", "language", "channel"].some(
          (name) => inForce.includes(name),
        )}
      >
        <TagFilterFields filters={filters} priorities={data.priorities} />
      </PassageFiltersForm>
      <section aria-labelledby="results">
        <h2 id="results">{t("contributions-office:list.results")}</h2>
        <p role="status">
          {t("contributions-office:list.found", {
            found: formatNumber(list.found, "en"),
            all: formatNumber(list.all, "en"),
            people: t("contributions-office:list.people", {
              people: peopleInWords(t, list.people, list.peopleAtLeast),
              count: list.people,
            }),
          })}
        </p>
        {list.byParts && list.found > 0 ? <p>{t("contributions-office:list.byParts")}</p> : null}
        {list.found === 0 ? (
          <EmptyState
            title={t("contributions-office:list.none.title")}
            action={<LinkButton href={everything}>{t("contributions-office:list.none.clear")}</LinkButton>}
          >
            <p>{t("contributions-office:list.none.text")}</p>
          </EmptyState>
        ) : null}
        <ol className="passage-list">
          {list.passages.map((passage) => (
            <PassageItem
              key={passage.id}
              passage={passage}
              href={paths.office.passage(passage.id, parameters)}
              contributionHref={paths.office.contribution(passage.contributionId)}
              mayWrite={data.mayWrite}
            >
              <TagChips tags={data.tags[passage.id] ?? []} />
            </PassageItem>
          ))}
        </ol>
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefFor={(page) => paths.office.contributions({ ...parameters, page })}
        />
      </section>
    </>
  );
}
