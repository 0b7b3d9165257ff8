import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chooseTable } from "#app/features/plans/imports/choose-table.server.ts";
import { FailedUpload, UploadProgress } from "#app/features/plans/imports/components/upload-progress.tsx";
import { UploadReport } from "#app/features/plans/imports/components/upload-report.tsx";
import { shareOf, startImport } from "#app/features/plans/imports/import-uploads.server.ts";
import { findUpload, findUploadState } from "#app/features/plans/imports/uploads.server.ts";
import { choiceOf, reportOf, sameOf } from "#app/features/plans/imports/view-upload.server.ts";
import { ChooseTableForm, ImportTableForm } from "#app/features/plans/plan/forms.ts";
import { paths } from "#app/paths.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { state }) =>
    state === "read" ? t("plans-office:report.title") : t("plans-office:upload.progress"),
};

/** Seconds after which the page of an import that is under way looks again, and how long its form waits for a short one. */
const lookAgain = 4;
const patience = 4000;

// The progress page is asked for again by the browser itself, with or without a script.
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => {
  const refresh = loaderHeaders.get("Refresh");
  return refresh === null ? new Headers() : new Headers({ Refresh: refresh });
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.uploadId ?? "";
  const state = await findUploadState(id);
  if (!state) throw notFound();
  if (state.state === "done" && state.planId !== null) {
    throw redirect(paths.office.plan(state.planId, { done: "imported", ...state.counts }), 303);
  }
  const { fileName } = state;
  if (state.state === "waiting") {
    const headers = { Refresh: String(lookAgain) };
    return data({ state: "waiting" as const, id, fileName, share: shareOf(id) }, { headers });
  }
  const upload = state.state === "read" ? await findUpload(id) : null;
  if (!upload) return data({ state: "failed" as const, fileName, planId: state.planId });
  return data({ state: "read" as const, ...(await reportOf(upload, context.now)) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.uploadId ?? "";
  const fields = await readFields(request);
  const choice = parseFields(fields, ChooseTableForm);
  if (choice.ok) {
    if (!(await chooseTable(id, choiceOf(choice.value)))) throw notFound();
    return redirect(paths.office.planUpload(id), 303);
  }
  const form = parseFields(fields, ImportTableForm);
  if (!form.ok) throw badRequest();
  const { take } = form.value;
  if (!(await startImport(viewer, id, { same: sameOf(form.value.same), take }, patience))) {
    throw notFound();
  }
  return redirect(paths.office.planUpload(id), 303);
}

export default function PlanUploadPage() {
  const upload = useLoaderData<typeof loader>();
  if (upload.state === "waiting") return <UploadProgress {...upload} />;
  if (upload.state === "failed") return <FailedUpload {...upload} />;
  return <UploadReport {...upload} />;
}
