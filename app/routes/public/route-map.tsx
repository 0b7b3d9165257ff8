import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Translated } from "#app/features/listening/consultations/components/translated.tsx";
import { RouteMapTable } from "#app/features/listening/programme/route-map/components/route-map-table.tsx";
import { findPublicRouteMap } from "#app/features/listening/programme/route-map/route-map-queries.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await keepForEveryone(context, context.now);
  const map = await findPublicRouteMap(params.slug ?? "", language);
  if (!map) throw notFound();
  return { ...map, language };
}

export const handle: PageHandle<typeof loader> = {
  wide: true,
  title: (_t, { title }) => title.text,
};

export default function PublicRouteMap() {
  const { language, slug, consultation, ...map } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.public.consultation(language, slug)}>
        <Localised {...consultation} />
      </BackLink>
      <PageHeading>
        <Translated {...map.title} />
      </PageHeading>
      <p className="not-printed">{t("programme:routeMap.scroll")}</p>
      <RouteMapTable map={map} language={language} />
    </>
  );
}
