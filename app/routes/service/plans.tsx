import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FoundText } from "#app/features/listening/contributions/components/found-text.tsx";
import { PlanSearch } from "#app/features/listening/returns/forms.ts";
import { listSharedPlans } from "#app/features/listening/returns/learning/shared-plans.server.ts";
import { paths } from "#app/paths.ts";
import { storable } from "#app/platform/http/form.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("returns-office:shared.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const { q } = PlanSearch.parse({ q: storable(new URL(request.url).searchParams.get("q") ?? "") });
  return { q, plans: await listSharedPlans(q) };
}

export default function SharedPlans() {
  const { q, plans } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <PageHeading>{t("returns-office:shared.title")}</PageHeading>
      <p>{t("returns-office:shared.text")}</p>
      <search>
        <Form method="get" action={paths.service.plans()}>
          <TextField
            name="q"
            type="search"
            label={t("returns-office:shared.search")}
            hint={t("returns-office:shared.searchHint")}
            defaultValue={q}
          />
          <Button variant="secondary">{t("returns-office:shared.find")}</Button>
        </Form>
      </search>
      <p role="status">
        {q === ""
          ? t("returns-office:shared.all", { count: plans.length })
          : t("returns-office:shared.found", { count: plans.length, q })}
      </p>
      {plans.length === 0 ? (
        <EmptyState title={t("returns-office:shared.none")}>
          <p>{t("returns-office:shared.noneText")}</p>
        </EmptyState>
      ) : null}
      <ul className="plain-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <h2>
              <Link href={paths.service.plan(plan.id)}>{plan.service}</Link>
            </h2>
            <p className="meta-line">
              {t("returns-office:shared.accepted", {
                title: plan.title,
                day: formatDay(dayOf(plan.acceptedAt), "en"),
              })}{" "}
              {t("returns-office:shared.comments", { count: plan.comments })}
            </p>
            <p className="own-words">
              <FoundText stretches={plan.words} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
