import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PrioritiesHeardTable } from "#app/features/answering/reports/components/priorities-heard-table.tsx";
import { findPrioritiesHeard } from "#app/features/answering/reports/priorities-heard.server.ts";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { addReachNote } from "#app/features/listening/programme/add-reach-note.server.ts";
import { ProgrammeHeading } from "#app/features/listening/programme/components/programme-heading.tsx";
import { ReachNoteFields } from "#app/features/listening/programme/components/reach-note-fields.tsx";
import { ReachTable } from "#app/features/listening/programme/components/reach-table.tsx";
import { ReachNoteForm } from "#app/features/listening/programme/programme-forms.ts";
import { isMissing } from "#app/features/listening/programme/reach.ts";
import { findReach } from "#app/features/listening/programme/reach-queries.server.ts";
import { settleReachNote } from "#app/features/listening/programme/settle-reach-note.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  const priorities = consultation && (await findPrioritiesHeard(consultation.id));
  if (!priorities) throw notFound();
  const reach = await findReach(consultation.id);
  return {
    id: consultation.id,
    heading: consultation.title,
    reach,
    priorities,
    missing: [...reach.groups, ...reach.localities].filter((place) => isMissing(place.reach)).length,
    mayWrite: mayWrite(viewer),
    saved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, ReachNoteForm);
  if (!form.ok) return refused(form);
  const { value } = form;
  const { now } = context;
  const result =
    value.intent === "add"
      ? await addReachNote(viewer, id, value, now, form.recordId)
      : await settleReachNote(viewer, id, value.noteId, value.intent === "done" ? now : null);
  if (!result) throw notFound();
  return redirect(paths.office.notHeard(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("programme-office:tabs.notHeard")} – ${heading}`,
};

export default function NotHeard() {
  const { id, heading, reach, priorities, missing, mayWrite, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const kinds = ["groups", "localities"] as const;
  return (
    <>
      <ProgrammeHeading
        {...{ id, heading, refused }}
        page="notHeard"
        saved={saved}
        actions={
          <LinkButton href={paths.office.notHeardFile(id)} variant="secondary" small>
            {t("programme-office:download.csv")}
          </LinkButton>
        }
      />
      <p>
        {missing === 0
          ? t("programme-office:reachTable.nobodyMissing")
          : t("programme-office:reachTable.missing", { count: missing })}{" "}
        {mayWrite ? (
          <Link href={paths.office.stakeholders(id)}>{t("programme-office:reachTable.setTargets")}</Link>
        ) : null}
      </p>
      {kinds.map((kind) => (
        <ReachTable
          key={kind}
          {...{ kind, mayWrite }}
          consultationId={id}
          places={reach[kind]}
          channels={reach.channels}
          unplaced={reach.unplaced[kind]}
        />
      ))}
      {mayWrite ? (
        <>
          <h2>{t("programme-office:note.title")}</h2>
          <Form method="post" makesRecord noValidate className="measure">
            <input type="hidden" name="intent" value="add" />
            <ReachNoteFields groups={reach.groups} localities={reach.localities} refused={refused} />
            <Button variant="secondary">{t("programme-office:note.add")}</Button>
          </Form>
        </>
      ) : null}
      <h2>{t("programme-office:reachTable.byPriority")}</h2>
      <p className="measure">{t("programme-office:reachTable.byPriorityText")}</p>
      {kinds
        .filter((kind) => reach[kind].length > 0)
        .map((kind) => (
          <PrioritiesHeardTable
            key={kind}
            caption={t(`programme-office:reachTable.priorities.${kind}`)}
            heading={t(`programme-office:reachTable.one.${kind}`)}
            places={reach[kind]}
            heard={priorities}
          />
        ))}
    </>
  );
}
