import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findPublicDraft } from "./find-public-draft.server.ts";

export const handle: PageHandle<typeof loader> = { leave: true, title: (t) => t("panel:sent.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language, period } = await findPublicDraft(params, context.now);
  const reference = new URL(request.url).searchParams.get("reference") ?? "";
  return {
    language,
    slug: period.slug,
    reference: /^([A-Z0-9]{3}-){2}[A-Z0-9]{3}$/.test(reference) ? reference : null,
  };
}

export default function CommentSent() {
  const { language, slug, reference } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("panel:sent.title")}</PageHeading>
      {reference ? (
        <p>
          {t("panel:sent.reference")} <strong className="reference">{reference}</strong>
        </p>
      ) : null}
      <p>{t("panel:sent.next")}</p>
      <p>{t("panel:sent.withdraw")}</p>
      <p>
        <a href={paths.public.draft(language, slug)}>{t("panel:sent.back")}</a>
      </p>
    </>
  );
}
