import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { changeNotes } from "#app/features/listening/meetings/change-notes.server.ts";
import { NoteForm, SinceVersion } from "#app/features/listening/meetings/forms.ts";
import { findChanges } from "#app/features/listening/meetings/queries.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

async function changesSince(request: Request, meetingId: string) {
  const since = SinceVersion.parse(new URL(request.url).searchParams.get("since"));
  const changes = await findChanges(meetingId, since);
  if (!changes) throw notFound();
  return changes;
}

/** The lines that changed since a version, for a device that takes notes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return json({ ok: true, ...(await changesSince(request, params.id ?? "")) }, noStore);
}

/** One change from such a device: whether it was taken, and what changed since. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, NoteForm);
  const result = form.ok
    ? await changeNotes(viewer, id, form.value, context.now)
    : ({ ok: false, reason: "notUnderstood" } as const);
  if (!result) throw notFound();
  const status = result.ok ? 200 : result.reason === "conflict" ? 409 : 400;
  return json({ ...result, ...(await changesSince(request, id)) }, { ...noStore, status });
}

const noStore = { headers: { "Cache-Control": "no-store" } };
