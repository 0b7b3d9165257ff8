import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublicMoney } from "#app/features/plans/plan/public-plan.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { formatPounds } from "#app/platform/i18n/dates.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  wide: true,
  title: (t, { money }) => `${t("plans:money.title")}: ${money.title}`,
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { slug = "" } = params;
  await keepForEveryone(context, context.now);
  const money = await findPublicMoney(slug);
  if (!money || money.groups.length === 0) throw notFound();
  return { language, money };
}

export default function PublicPlanMoney() {
  const { language, money } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const own = language === originalLanguage ? {} : { lang: originalLanguage, dir: "ltr" as const };
  const pounds = (pence: number) => <bdi>{formatPounds(pence / 100, language)}</bdi>;
  return (
    <>
      <BackLink href={paths.public.plan(language, money.slug)}>{t("plans:promises.back")}</BackLink>
      <PageHeading caption={<span {...own}>{money.title}</span>}>{t("plans:money.title")}</PageHeading>
      <p>{t("plans:money.intro")}</p>
      {money.groups.map(({ heading, lines, pence }) => (
        <DataTable
          key={heading?.id ?? "none"}
          caption={heading ? <span {...own}>{heading.name}</span> : t("plans:money.noPriority")}
          columns={[
            { key: "name", label: t("plans:money.what") },
            { key: "purpose", label: t("plans:money.aim") },
            { key: "amount", label: t("plans:money.amount"), numeric: true },
          ]}
          rows={[
            ...lines.map((line) => ({
              id: line.id,
              header: "name",
              cells: {
                name: <span {...own}>{line.name}</span>,
                purpose: (
                  <span className="promise__words" {...own}>
                    {line.purpose}
                  </span>
                ),
                amount: line.pence === null ? t("plans:money.noAmount") : pounds(line.pence),
              },
            })),
            {
              id: "total",
              header: "name",
              cells: { name: t("plans:money.total"), purpose: "", amount: <strong>{pounds(pence)}</strong> },
            },
          ]}
        />
      ))}
      {money.groups.length > 1 ? (
        <p>
          <strong>
            {t("plans:money.everything")} {pounds(money.pence)}
          </strong>
        </p>
      ) : null}
    </>
  );
}
