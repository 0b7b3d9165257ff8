import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPublishedConsultations } from "#app/features/listening/consultations/queries.server.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await keepForEveryone(context, context.now);
  const [partnership, consultations] = await Promise.all([
    findPartnership(),
    listPublishedConsultations(language),
  ]);
  return { language, partnership, consultations };
}

export const handle: PageHandle<typeof loader> = { title: (_t, { partnership }) => partnership.name };

export default function Home() {
  const { language, partnership, consultations } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("site:home.title")}</PageHeading>
      <p>{t("site:home.lead", { name: partnership.name })}</p>
      {consultations.length === 0 ? <p>{t("site:home.nothing")}</p> : null}
      <ul className="plain-list">
        {consultations.map((consultation) => (
          <li key={consultation.id}>
            <h2>
              <a
                href={paths.public.consultation(language, consultation.slug)}
                lang={consultation.title.language}
              >
                {consultation.title.text}
              </a>
            </h2>
            <p lang={consultation.purpose.language}>{consultation.purpose.text}</p>
            <p>
              {t("consultations:closes", {
                when: formatMoment(new Date(consultation.closesAt), language, consultation.timeZone),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
