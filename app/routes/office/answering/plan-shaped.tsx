import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasNoEvidence, listWhoShaped } from "#app/features/answering/evidence/who-shaped.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelName } from "#app/features/listening/programme/channel.ts";
import { StatusTag } from "#app/features/plans/plan/components/item-meaning.tsx";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:shaped.title") };

const onPage = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const planId = params.planId ?? "";
  const found = await listWhoShaped(planId);
  if (!found) throw notFound();
  const search = new URL(request.url).searchParams;
  const isNone = search.get("show") === "none";
  const none = found.rows.filter(hasNoEvidence);
  const rows = isNone ? none : found.rows;
  const pages = Math.max(1, Math.ceil(rows.length / onPage));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get("page") ?? 1)) || 1));
  return {
    ...{ planId, title: found.title, all: found.rows.length, none: none.length, isNone, page, pages },
    rows: rows.slice((page - 1) * onPage, page * onPage),
  };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

function shapedCells(row: Row, planId: string, t: Translate) {
  const { said, groups, channels, before, after } = row;
  const heads = (one: { people: number; atLeast: boolean }) => peopleInWords(t, one.people, one.atLeast);
  return {
    evidence: (
      <ul className="plain-list">
        {row.findings.map(({ id, text }) => (
          <li key={id}>
            <Link href={paths.office.finding(id)}>{text}</Link>
          </li>
        ))}
        {row.consultations.map(({ id, title, isOld }) => (
          <li key={id}>
            <Link
              href={isOld ? paths.office.planItemWords(planId, row.id) : paths.office.planItem(id, row.id)}
            >
              {t(isOld ? "progress-office:shaped.oldWords" : "progress-office:shaped.words", { title })}
            </Link>
          </li>
        ))}
        {row.citations > 0 ? (
          <li>{t("progress-office:shaped.citationCount", { citations: row.citations })}</li>
        ) : null}
      </ul>
    ),
    people: said.people > 0 && (
      <>
        <p>{t("progress-office:shaped.heads", { people: heads(said) })}</p>
        <p>
          {groups
            .map((one) => `${one.name ?? t("progress-office:shaped.noGroup")}: ${heads(one)}`)
            .join("; ")}
        </p>
        <p>{channels.map((one) => `${channelName(t, one.name)}: ${heads(one)}`).join("; ")}</p>
      </>
    ),
    stage:
      said.people > 0 && t("progress-office:shaped.stages", { before: heads(before), after: heads(after) }),
    levels: row.levels.map((level) => t(`programme-office:level.${level}`)).join(", "),
    changes: (
      <ul className="plain-list">
        {row.changes.map(({ before, after, reason }) => (
          <li key={`${before}${after}${reason}`}>
            {before === after
              ? reason
              : before === ""
                ? t("progress-office:shaped.added", { after, reason })
                : t("progress-office:shaped.changed", { before, after, reason })}
          </li>
        ))}
      </ul>
    ),
  };
}

export default function PlanShaped() {
  const { planId, title, all, none, isNone, rows, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading caption={title}>{t("progress-office:shaped.title")}</PageHeading>
      <PlanPages planId={planId} current="shaped" />
      <p>{t("progress-office:shaped.text")}</p>
      <p>
        {isNone ? (
          <Link href={paths.office.planShaped(planId)}>{t("progress-office:shaped.showAll", { all })}</Link>
        ) : (
          <Link href={paths.office.planShaped(planId, { show: "none" })}>
            {t("progress-office:shaped.showNone", { none, all })}
          </Link>
        )}
      </p>
      <div className="button-group">
        <LinkButton href={paths.office.planShapedFile(planId, "docx")} variant="secondary">
          {t("progress-office:shaped.word")}
        </LinkButton>
        <LinkButton href={paths.office.planShapedFile(planId, "csv")} variant="secondary">
          {t("progress-office:shaped.file")}
        </LinkButton>
      </div>
      <div className="who-shaped">
        <DataTable
          caption={t("progress-office:shaped.title")}
          captionHidden
          dense
          empty={<p>{t("progress-office:rows.none")}</p>}
          columns={(["name", "evidence", "people", "stage", "levels", "changes"] as const).map((key) => ({
            key,
            label: t(`progress-office:shaped.${key}`),
          }))}
          rows={rows.map((row) => ({
            id: row.id,
            header: "name",
            cells: {
              name: (
                <>
                  <Link href={paths.office.editPlanItem(planId, row.id)}>
                    {row.code} {row.name}
                  </Link>{" "}
                  <StatusTag status={row.status} />
                </>
              ),
              ...shapedCells(row, planId, t),
            },
          }))}
        />
      </div>
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.office.planShaped(planId, { show: isNone ? "none" : undefined, page: to })}
      />
    </>
  );
}
