import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { compareVersions } from "#app/features/plans/drafts/compare.ts";
import { ComparedVersions } from "#app/features/plans/drafts/components/compared-versions.tsx";
import { findVersionsToCompare } from "#app/features/plans/drafts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("drafts-office:compare.title") };

const VersionNumber = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const numberIn = (name: string) => VersionNumber.parse(search.get(name) ?? undefined);
  const found = await findVersionsToCompare(params.id ?? "", numberIn("from"), numberIn("to"));
  if (!found) throw notFound();
  const { before, after, ...facts } = found;
  return { ...facts, rows: compareVersions(before, after) };
}

export default function DraftCompare() {
  const { id, title, numbers, from, to, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const options = numbers.map((number) => ({
    value: String(number),
    label: t("panel-member:compare.version", { number }),
  }));
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(id), label: title },
          { href: paths.office.draftVersions(id), label: t("panel-office:versions.title") },
          { label: t("drafts-office:compare.title") },
        ]}
      />
      <PageHeading caption={title}>{t("drafts-office:compare.title")}</PageHeading>
      <Form method="get" className="filters">
        <Select
          name="from"
          label={t("drafts-office:compare.from")}
          options={options}
          defaultValue={String(from)}
        />
        <Select name="to" label={t("drafts-office:compare.to")} options={options} defaultValue={String(to)} />
        <Button variant="secondary">{t("drafts-office:compare.button")}</Button>
      </Form>
      <ComparedVersions rows={rows} from={from} to={to} caption={t("drafts-office:compare.title")} />
    </>
  );
}
