import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ImportPreview } from "#app/features/listening/meetings/components/import-preview.tsx";
import { ReadTranscriptForm, StoreTranscriptForm } from "#app/features/listening/meetings/forms.ts";
import { importNotes } from "#app/features/listening/meetings/import-notes.server.ts";
import { findMeeting, listSpeakers } from "#app/features/listening/meetings/queries.server.ts";
import { readNames } from "#app/features/listening/meetings/read-names.ts";
import { readTranscript, transcriptOfJson } from "#app/features/listening/meetings/read-transcript.server.ts";
import {
  countNamesInWords,
  findNames,
  labelLines,
  type RawTranscript,
} from "#app/features/listening/meetings/transcript.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { type FormState, parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

async function findOr404(id: string | undefined) {
  const meeting = await findMeeting(id ?? "");
  if (!meeting || meeting.isOnSlips) throw notFound();
  return meeting;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { id, title, topics } = await findOr404(params.id);
  return { meeting: { id, title, topics }, mayWrite: mayWrite(viewer) };
}

/** What was understood, and what the officer may store next, carried in the page. */
type DryRun = Omit<Parameters<typeof ImportPreview>[0], "topics" | "typed" | "errors"> & {
  id: string;
  rows: string;
};

type Answer = { form: FormState; dryRun: DryRun | null };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const meeting = await findOr404(params.id);
  const fields = await readFields(request);
  if (fields.has("rows")) return await store(viewer, meeting.id, fields, context.now);
  const form = parseFields(fields, ReadTranscriptForm);
  if (!form.ok) return refuse(form.errors);
  const read = await readTranscript(new Uint8Array(await form.value.file.arrayBuffer()));
  if (!read.ok) return refuse({ file: `meetings-office:import.refused.${read.reason}` });
  const { lines, ...transcript } = read.transcript;
  return data<Answer>({
    form: { typed: {}, errors: {} },
    dryRun: {
      id: newId(),
      rows: JSON.stringify(read.transcript),
      transcript,
      ...(await found(meeting.id, lines)),
    },
  });
}

function refuse(errors: FieldErrors) {
  return data<Answer>({ form: { typed: {}, errors }, dryRun: null }, { status: 400 });
}

async function found(meetingId: string, lines: RawTranscript["lines"]) {
  const speakers = await listSpeakers(meetingId);
  const names = findNames(
    lines,
    speakers.map((speaker) => speaker.label),
  );
  const asSuggested = new Map(
    names.map(({ name, suggestion }) => [name, suggestion.kind === "words" ? null : name]),
  );
  return { lines, names, namesInWords: countNamesInWords(lines, asSuggested) };
}

async function store(viewer: Viewer, meetingId: string, fields: FormData, now: Date) {
  const form = parseFields(fields, StoreTranscriptForm);
  const carried = form.ok ? transcriptOfJson(form.value.rows) : null;
  if (!form.ok || !carried) return refuse({ file: "meetings-office:import.refused.stale" });
  const { id, goOn, topic, rows } = form.value;
  const { lines, ...transcript } = carried;
  const shown = await found(meetingId, lines);
  const read = readNames(
    fields,
    shown.names.map(({ name }) => name),
  );
  if (Object.keys(read.errors).length > 0) {
    const { rows: _, ...typed } = form.typed;
    return data<Answer>(
      { form: { typed, errors: read.errors }, dryRun: { id, rows, transcript, ...shown } },
      { status: 400 },
    );
  }
  const notes = labelLines(lines, read.names, goOn);
  const result = await importNotes(viewer, meetingId, { id, topicId: topic, lines: notes }, now);
  if (!result) throw notFound();
  if (!result.ok) return refuse({ file: `meetings-office:refused.${result.reason}` });
  return redirect(paths.office.meeting(meetingId, { done: "imported" }), 303);
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("meetings-office:import.title") };

export default function ImportNotes() {
  const { meeting, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const form = answer?.form ?? { typed: {}, errors: {} };
  return (
    <>
      <FormErrors errors={form.errors} />
      <BackLink href={paths.office.meeting(meeting.id)}>{meeting.title}</BackLink>
      <PageHeading caption={meeting.title}>{t("meetings-office:import.title")}</PageHeading>
      {answer?.dryRun ? (
        <Form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="id" value={answer.dryRun.id} />
          <input type="hidden" name="rows" value={answer.dryRun.rows} />
          <ImportPreview {...answer.dryRun} topics={meeting.topics} {...form} />
          <div className="button-group">
            <Button>{t("meetings-office:import.store")}</Button>
            <Link href={paths.office.importNotes(meeting.id)}>{t("meetings-office:import.another")}</Link>
          </div>
        </Form>
      ) : (
        <Form method="post" encType="multipart/form-data" noValidate className="measure">
          <p>{t("meetings-office:import.text")}</p>
          <FileField
            name="file"
            label={t("meetings-office:import.file")}
            hint={t("meetings-office:import.fileHint")}
            accept=".docx,.odt,.txt,.vtt"
            error={form.errors.file ? t(form.errors.file) : undefined}
          />
          {mayWrite ? <Button>{t("meetings-office:import.read")}</Button> : null}
        </Form>
      )}
    </>
  );
}
