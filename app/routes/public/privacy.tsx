import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { ContactDetails } from "#app/ui/contact-details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("site:privacy.title") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await keepForEveryone(context, context.now);
  return { language, partnership: await findPartnership() };
}

const collected = ["answers", "group", "permission", "name", "language"] as const;
const notCollected = ["address", "tracking", "others"] as const;
const rights = ["ask", "correct", "lower", "remove", "complain"] as const;

export default function Privacy() {
  const { language, partnership } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("site:privacy.title")}</PageHeading>
      <p>{t("site:privacy.lead", { name: partnership.name })}</p>
      <h2>{t("site:privacy.collected.title")}</h2>
      <p>{t("site:privacy.collected.text")}</p>
      <ul>
        {collected.map((key) => (
          <li key={key}>{t(`site:privacy.collected.${key}`)}</li>
        ))}
      </ul>
      <h2>{t("site:privacy.notCollected.title")}</h2>
      <ul>
        {notCollected.map((key) => (
          <li key={key}>{t(`site:privacy.notCollected.${key}`)}</li>
        ))}
      </ul>
      <h2>{t("site:privacy.cookie.title")}</h2>
      <p>{t("site:privacy.cookie.text")}</p>
      <p>{t("site:privacy.cookie.staff")}</p>
      <h2>{t("site:privacy.readers.title")}</h2>
      <p>{t("site:privacy.readers.text")}</p>
      <p>{t("site:privacy.readers.name")}</p>
      <p>{t("site:privacy.readers.risk")}</p>
      <h2>{t("site:privacy.time.title")}</h2>
      <p>{t("site:privacy.time.text")}</p>
      <h2>{t("site:privacy.rights.title")}</h2>
      <ul>
        {rights.map((key) => (
          <li key={key}>{t(`site:privacy.rights.${key}`)}</li>
        ))}
      </ul>
      <p>{t("site:privacy.rights.reference")}</p>
      <h2 id="leaving">{t("site:privacy.leaving.title")}</h2>
      <p>{t("site:privacy.leaving.text")}</p>
      <p>{t("site:privacy.leaving.history")}</p>
      <p>
        <a href={paths.public.leave(language)} rel="noreferrer nofollow">
          {t("site:privacy.leaving.now")}
        </a>
      </p>
      <h2>{t("site:contact.title")}</h2>
      <ContactDetails {...partnership} fallback={t("site:contact.none")} />
    </>
  );
}
