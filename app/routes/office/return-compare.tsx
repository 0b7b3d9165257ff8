import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { compareTexts } from "#app/features/stigma-plans/compare.ts";
import { ComparedTexts } from "#app/features/stigma-plans/components/compared-texts.tsx";
import { findWholeReturn } from "#app/features/stigma-plans/queries.server.ts";
import { textsOf } from "#app/features/stigma-plans/texts.server.ts";
import { paths } from "#app/paths.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = {
  title: (t, { from, to }) => t("stigma-plans-office:versions.compare", { from, to }),
};

const Choice = z.object({ from: z.coerce.number().int().catch(0), to: z.coerce.number().int().catch(0) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/return-compare");
  const whole = await findWholeReturn({ id: params.id ?? "" });
  if (!whole) throw new Response(null, { status: 404 });
  const choice = Choice.parse(Object.fromEntries(new URL(request.url).searchParams));
  const version = (number: number) => whole.versions.find((one) => one.number === number);
  const to = version(choice.to) ?? whole.versions.at(-1);
  const from = version(choice.from) ?? version((to?.number ?? 0) - 1);
  return {
    ...{ id: whole.id, name: whole.name },
    ...{ from: from?.number ?? 0, to: to?.number ?? 0 },
    texts: compareTexts(
      from ? textsOf(from.content, whole.call) : [],
      to ? textsOf(to.content, whole.call) : [],
    ),
  };
}

export default function CompareReturn() {
  const { id, name, from, to, texts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <BackLink href={paths.office.return(id)}>{name}</BackLink>
      <PageHeading caption={name}>{t("stigma-plans-office:versions.compare", { from, to })}</PageHeading>
      <ComparedTexts texts={texts} />
    </div>
  );
}
