import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isOpenForWriting } from "#app/features/listening/returns/calls/standing.ts";
import { ReturnToRead } from "#app/features/listening/returns/components/return-to-read.tsx";
import { ReturnToWrite } from "#app/features/listening/returns/components/return-to-write.tsx";
import { attachFile, removeFile } from "#app/features/listening/returns/files/attach-file.server.ts";
import { VersionChoice } from "#app/features/listening/returns/forms.ts";
import { findOwnReturn } from "#app/features/listening/returns/own-queries.server.ts";
import { readContent } from "#app/features/listening/returns/read-content.ts";
import type { ReturnContent } from "#app/features/listening/returns/return-content.ts";
import type { ReturnProblem } from "#app/features/listening/returns/return-problems.ts";
import { saveReturn } from "#app/features/listening/returns/save-return.server.ts";
import { submitReturn } from "#app/features/listening/returns/submit-return.server.ts";
import { textsOf } from "#app/features/listening/returns/texts.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (_t, { whole }) => whole.call.title,
};

const outcomes = ["saved", "submitted", "fileRemoved", "answered"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const whole = await findOwnReturn(viewer, params.id ?? "");
  if (!whole) throw notFound();
  const asked = new URL(request.url).searchParams;
  const version = VersionChoice.parse(asked.get("version"));
  return {
    whole,
    isWritten: isOpenForWriting(whole.status) && !whole.versions.some(({ number }) => number === version),
    warnings: await checkTexts(textsOf(whole.content, whole.call)),
    version,
    done: outcomes.find((outcome) => outcome === asked.get("done")),
  };
}

type Refused = {
  saved: { revision: number; at: Date } | null;
  content: ReturnContent | null;
  errors: FieldErrors;
  conflict: { now: ReturnContent; revision: number; byName: string } | null;
  lacksEvidence: boolean;
};

const nothing: Refused = { saved: null, content: null, errors: {}, conflict: null, lacksEvidence: false };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const whole = await findOwnReturn(viewer, id);
  if (!whole) throw notFound();
  const fields = await readFields(request);
  const [intent, fileId] = String(fields.get("intent") ?? "").split(":");
  if (!["save", "submit", "autosave", "removeFile"].includes(intent ?? "")) throw badRequest();
  const { now } = context;
  const content = readContent(fields, whole.call);
  const result = await saveReturn(viewer, id, content, Number(fields.get("revision")), now);
  if (!result) throw notFound();
  if (intent === "autosave")
    return data<Refused>({
      ...nothing,
      saved: result.ok ? { revision: result.revision, at: result.savedAt } : null,
    });
  if (!result.ok) {
    if (result.reason === "notOpen") return redirect(paths.service.return(id), 303);
    if (result.reason === "tooLong")
      return data<Refused>({ ...nothing, content, errors: keysOf(result.problems) }, { status: 400 });
    return data<Refused>({ ...nothing, content, conflict: result }, { status: 409 });
  }
  if (intent === "removeFile") {
    if (!(await removeFile(viewer, id, fileId ?? ""))) throw notFound();
    return redirect(paths.service.return(id, "fileRemoved"), 303);
  }
  const refused = await keepFile(viewer, id, fields.get("file"));
  if (refused) return data<Refused>({ ...nothing, errors: { file: refused } }, { status: 400 });
  if (intent === "save") return redirect(paths.service.return(id, "saved"), 303);
  const sent = await submitReturn(viewer, id, now);
  if (!sent) throw notFound();
  if (sent.ok) return redirect(paths.service.return(id, "submitted"), 303);
  if (sent.reason === "notOpen") return redirect(paths.service.return(id), 303);
  const lacksEvidence = sent.problems.some(({ reason }) => reason === "noEvidence");
  return data<Refused>({ ...nothing, errors: keysOf(sent.problems), lacksEvidence }, { status: 400 });
}

/** Keeps the file that was sent along, if one was; the locale key of why not. */
async function keepFile(
  viewer: Viewer,
  id: string,
  file: FormDataEntryValue | null,
): Promise<LocaleKey | null> {
  // A field that was left alone sends a file without a name.
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await attachFile(viewer, id, { name: file.name, bytes });
  if (!result) throw notFound();
  return result.ok ? null : `returns-office:problems.${result.reason}`;
}

const keysOf = (problems: ReturnProblem[]): FieldErrors =>
  Object.fromEntries(
    problems.map(({ field, reason }) => [field, `returns-office:problems.${reason}` as const]),
  );

export default function ServiceReturn() {
  const { whole, version, isWritten, warnings, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      {done && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t(`returns-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      {isWritten ? (
        <ReturnToWrite
          whole={whole}
          content={refused?.content ?? whole.content}
          refused={refused ?? nothing}
          heading={<Heading whole={whole} />}
          warnings={<TermWarnings warnings={warnings} />}
        />
      ) : (
        <>
          <Heading whole={whole} />
          <ReturnToRead whole={whole} asked={version} />
        </>
      )}
    </>
  );
}

function Heading({ whole }: { whole: { name: string; managers: string[]; call: { title: string } } }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading caption={whole.name}>{whole.call.title}</PageHeading>
      <p className="meta-line">
        {t("returns-office:managers.together", { names: whole.managers.join(", ") })}
      </p>
    </>
  );
}
