import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TranslationPage } from "#app/features/listening/consultations/components/translation-page.tsx";
import { consultationSheet } from "#app/features/listening/consultations/consultation-sheet.ts";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { translateConsultation } from "#app/features/listening/consultations/translate-consultation.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { isTranslatedLanguage, languages } from "#app/platform/i18n/languages.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { saveTranslation } from "./save-translation.server.ts";

async function findSheet(params: { id?: string; language?: string }) {
  const { language } = params;
  const consultation = await findConsultation(params.id ?? "");
  if (!isTranslatedLanguage(language) || !consultation) throw notFound();
  const { id, title } = consultation;
  const back = { href: paths.office.consultation(id), label: title };
  return { id, language, sections: consultationSheet(consultation, language), back };
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
    (texts) => translateConsultation(viewer, id, language, texts),
    paths.office.translateConsultation(id, language, "saved"),
  );
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { language, back }) => `${languages[language].ownName} – ${back.label}`,
};

export default function ConsultationTranslations() {
  const refused = useActionData<typeof action>();
  return <TranslationPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
