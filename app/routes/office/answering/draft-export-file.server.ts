import { redirect } from "@remix-run/node";
import { exportDraft } from "#app/features/answering/reports/export-draft.server.ts";
import { paths } from "#app/paths.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

/** A draft as a file, or the way back to its page, which says why there is none. */
export function draftFile(format: "docx" | "html") {
  return exportRoute(async ({ viewer, params: { id = "" }, origin }) => {
    const result = await exportDraft(viewer, id, { format, origin });
    if (result && !result.ok) return redirect(paths.office.draftExport(id), 303);
    return result?.file ?? null;
  });
}
