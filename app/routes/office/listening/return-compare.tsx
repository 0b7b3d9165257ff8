import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { VersionChoice } from "#app/features/listening/returns/forms.ts";
import { findWholeReturn } from "#app/features/listening/returns/queries.server.ts";
import { compareVersions } from "#app/features/listening/returns/versions/compare.ts";
import { ComparedTexts } from "#app/features/listening/returns/versions/components/compared-texts.tsx";
import { partsOf } from "#app/features/listening/returns/versions/version-parts.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { from, to }) => t("returns-office:versions.compare", { from, to }),
};

const Choice = z.object({ from: VersionChoice, to: VersionChoice });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const whole = await findWholeReturn({ id: params.id ?? "" });
  if (!whole) throw notFound();
  const choice = Choice.parse(Object.fromEntries(new URL(request.url).searchParams));
  const version = (number: number) => whole.versions.find((one) => one.number === number);
  const to = version(choice.to) ?? whole.versions.at(-1);
  const from = version(choice.from) ?? version((to?.number ?? 0) - 1);
  return {
    ...{ id: whole.id, name: whole.name },
    ...{ from: from?.number ?? 0, to: to?.number ?? 0 },
    numbers: whole.versions.map(({ number }) => String(number)),
    texts: compareVersions(
      from ? partsOf(from.content, whole.call) : [],
      to ? partsOf(to.content, whole.call) : [],
    ),
  };
}

export default function CompareReturn() {
  const { id, name, from, to, numbers, texts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <BackLink href={paths.office.return(id)}>{name}</BackLink>
      <PageHeading caption={name}>{t("returns-office:versions.compare", { from, to })}</PageHeading>
      {numbers.length > 2 ? (
        <Form method="get">
          {(["from", "to"] as const).map((end) => (
            <Select
              key={end}
              name={end}
              label={t(`returns-office:compare.${end}`)}
              options={numbers.map((number) => ({ value: number, label: number }))}
              defaultValue={String(end === "from" ? from : to)}
            />
          ))}
          <Button variant="secondary">{t("returns-office:compare.show")}</Button>
        </Form>
      ) : null}
      <ComparedTexts texts={texts} />
    </div>
  );
}
