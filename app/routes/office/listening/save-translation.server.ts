import { redirect } from "@remix-run/node";
import { sheetForm } from "#app/features/listening/consultations/translation-forms.ts";
import { type SheetSection, textsByRecord } from "#app/features/listening/consultations/translation-sheet.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";

/** Takes a translation sheet as a browser sends it: stores its texts by record, and goes back to the sheet. */
export async function saveTranslation(
  request: Request,
  sections: SheetSection[],
  store: (texts: Map<string, Record<string, string>>) => Promise<{ ok: true } | null>,
  sheetHref: string,
) {
  const form = await parseForm(request, sheetForm(sections));
  if (!form.ok) return refused(form);
  if (!(await store(textsByRecord(sections, form.value)))) throw notFound();
  return redirect(sheetHref, 303);
}
