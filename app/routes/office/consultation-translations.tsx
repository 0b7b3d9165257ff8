import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayWrite } from "#app/features/accounts/viewer.ts";
import { FormErrors } from "#app/features/consultations/components/form-errors.tsx";
import { TranslationForm } from "#app/features/consultations/components/translation-form.tsx";
import { TranslationHeading } from "#app/features/consultations/components/translation-heading.tsx";
import { consultationSheet } from "#app/features/consultations/consultation-sheet.ts";
import { findConsultation } from "#app/features/consultations/queries.server.ts";
import { translateConsultation } from "#app/features/consultations/translate-consultation.server.ts";
import {
  findTargetLanguage,
  sheetForm,
  sheetProgress,
  textsByRecord,
} from "#app/features/consultations/translation-sheet.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { requireViewer } from "../require-viewer.server.ts";

async function findSheet(params: { id?: string; language?: string }) {
  const language = findTargetLanguage(params.language);
  const consultation = await findConsultation(params.id ?? "");
  if (!language || !consultation) throw new Response(null, { status: 404 });
  return { consultation, language, sections: consultationSheet(consultation, language.code) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/consultation-translations");
  const { consultation, language, sections } = await findSheet(params);
  return {
    id: consultation.id,
    heading: consultation.title,
    language,
    sections,
    progress: sheetProgress(sections),
    mayWrite: mayWrite(viewer),
    saved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "office/consultation-translations");
  const { consultation, language, sections } = await findSheet(params);
  const form = await parseForm(request, sheetForm(sections));
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 400 });
  const texts = textsByRecord(sections, form.value);
  await translateConsultation(viewer, consultation.id, language.code, texts);
  return redirect(paths.office.translateConsultation(consultation.id, language.code, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { language, heading }) => `${language.name} – ${heading}`,
};

export default function ConsultationTranslations() {
  const { id, heading, language, sections, progress, mayWrite, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <TranslationHeading
        back={{ href: paths.office.consultation(id), label: heading }}
        language={language}
        progress={progress}
        saved={saved && !refused}
      />
      <p>{t("consultations-office:translations.text")}</p>
      <TranslationForm
        key={language.code}
        sections={sections}
        language={language.code}
        refused={refused}
        mayWrite={mayWrite}
      />
    </>
  );
}
