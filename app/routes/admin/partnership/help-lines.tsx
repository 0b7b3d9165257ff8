import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HelpLineTable } from "#app/features/partnership/help-lines/components/help-line-table.tsx";
import { isCheckDue } from "#app/features/partnership/help-lines/help-line.ts";
import { HelpLineListForm } from "#app/features/partnership/help-lines/help-line-forms.ts";
import { listHelpLinesToKeep } from "#app/features/partnership/help-lines/help-line-queries.server.ts";
import { moveHelpLine } from "#app/features/partnership/help-lines/move-help-line.server.ts";
import { verifyHelpLine } from "#app/features/partnership/help-lines/verify-help-line.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("help-lines-office:title") };

const outcomes = ["verify", "up", "down", "saved", "removed"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = context;
  const lines = (await listHelpLinesToKeep()).map((line) => ({ ...line, due: isCheckDue(line, now) }));
  const asked = new URL(request.url).searchParams.get("done");
  return { lines, done: outcomes.find((outcome) => outcome === asked) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, HelpLineListForm);
  if (!form.ok) throw badRequest();
  const { intent, id } = form.value;
  const result =
    intent === "verify"
      ? await verifyHelpLine(viewer, id, context.now)
      : await moveHelpLine(viewer, id, intent);
  if (!result) throw notFound();
  return redirect(paths.admin.helpLines(intent), 303);
}

export default function HelpLines() {
  const { lines, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const due = lines.filter((line) => line.due).length;
  const add = <LinkButton href={paths.admin.helpLine("new")}>{t("help-lines-office:add")}</LinkButton>;
  return (
    <>
      {done ? (
        <Notice kind="success" live="polite">
          <p>{t(`help-lines-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading actions={lines.length > 0 ? add : undefined}>{t("help-lines-office:title")}</PageHeading>
      <p>{t("help-lines-office:lead")}</p>
      {due > 0 ? (
        <Notice kind="warning" title={t("help-lines-office:dueTitle", { count: due })}>
          <p>{t("help-lines-office:dueText")}</p>
        </Notice>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState title={t("help-lines-office:empty")} action={add}>
          <p>{t("help-lines-office:emptyText")}</p>
        </EmptyState>
      ) : (
        <HelpLineTable lines={lines} hrefFor={paths.admin.helpLine} />
      )}
    </>
  );
}
