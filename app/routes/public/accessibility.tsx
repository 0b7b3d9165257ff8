import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { ContactDetails } from "#app/ui/contact-details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("site:accessibility.title") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  languageOf(params);
  await keepForEveryone(context, context.now);
  return { partnership: await findPartnership() };
}

const works = ["zoom", "keyboard", "listening", "script", "languages", "phone"] as const;
const limits = ["words", "translations", "formats"] as const;

export default function Accessibility() {
  const { partnership } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("site:accessibility.title")}</PageHeading>
      <p>{t("site:accessibility.lead", { name: partnership.name })}</p>
      <h2>{t("site:accessibility.works.title")}</h2>
      <ul>
        {works.map((key) => (
          <li key={key}>{t(`site:accessibility.works.${key}`)}</li>
        ))}
      </ul>
      <h2>{t("site:accessibility.limits.title")}</h2>
      <ul>
        {limits.map((key) => (
          <li key={key}>{t(`site:accessibility.limits.${key}`)}</li>
        ))}
      </ul>
      <h2>{t("site:accessibility.tested.title")}</h2>
      <p>{t("site:accessibility.tested.standard")}</p>
      <p>{t("site:accessibility.tested.how")}</p>
      <h2>{t("site:accessibility.tell.title")}</h2>
      <p>{t("site:accessibility.tell.text")}</p>
      <ContactDetails {...partnership} fallback={t("site:contact.none")} />
      <p>{t("site:accessibility.tell.unhappy")}</p>
    </>
  );
}
