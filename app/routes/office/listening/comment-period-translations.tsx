import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TranslationPage } from "#app/features/listening/consultations/components/translation-page.tsx";
import { findTranslatablePeriod } from "#app/features/listening/panel/period-queries.server.ts";
import { periodSheet } from "#app/features/listening/panel/period-sheet.ts";
import { translatePeriod } from "#app/features/listening/panel/translate-period.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { isTranslatedLanguage, languages } from "#app/platform/i18n/languages.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { saveTranslation } from "./save-translation.server.ts";

async function findSheet(params: { id?: string; language?: string }) {
  const { language } = params;
  const period = await findTranslatablePeriod(params.id ?? "");
  if (!isTranslatedLanguage(language) || !period) throw notFound();
  const { id, versionId, version } = period;
  const label = translatorFor("en").t("panel-office:versionName", version);
  const back = { href: paths.office.version(versionId), label };
  return { id, language, sections: periodSheet(period, language), back };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { language, sections, back } = await findSheet(params);
  const saved = new URL(request.url).searchParams.has("done");
  return { back, language, sections, mayWrite: mayWrite(viewer), saved };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id, language, sections } = await findSheet(params);
  return await saveTranslation(
    request,
    sections,
    (texts) => translatePeriod(viewer, id, language, texts),
    paths.office.translatePeriod(id, language, "saved"),
  );
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { language, back }) => `${languages[language].ownName} – ${back.label}`,
};

export default function CommentPeriodTranslations() {
  const refused = useActionData<typeof action>();
  return <TranslationPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
