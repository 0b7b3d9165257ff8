import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPublishedConsultations } from "#app/features/consultations/queries.server.ts";
import { paths } from "#app/paths.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "panel/home");
  return { name: viewer.name, consultations: await listPublishedConsultations("en") };
}

export default function Home() {
  const { name, consultations } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("site-office:welcome", { name })}</PageHeading>
      <p>{t("site-office:panel.text")}</p>
      <h2>{t("site-office:openNow")}</h2>
      <ul>
        {consultations.map((consultation) => (
          <li key={consultation.id}>
            <a href={paths.public.consultation("en", consultation.slug)}>{consultation.title.text}</a>
          </li>
        ))}
      </ul>
      {consultations.length === 0 ? <p>{t("site-office:nothingOpen")}</p> : null}
    </>
  );
}
