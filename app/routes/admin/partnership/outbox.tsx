import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { listOutbox, sendsMail, tryMailAgain } from "#app/platform/mail.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("outbox-office:title") };

const PageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
const Again = z.object({ id: z.string() });

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const page = PageNumber.parse(search.get("page") ?? undefined);
  return { ...(await listOutbox(page)), page, sendsMail, done: search.get("done") === "again" };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, Again);
  if (!form.ok) throw badRequest();
  if (!(await tryMailAgain(form.value.id))) throw notFound();
  return redirect(paths.admin.outbox(undefined, "again"), 303);
}

export default function Outbox() {
  const { letters, page, pages, sendsMail: sends, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      {done ? (
        <Notice kind="success" live="polite">
          <p>{t("outbox-office:again")}</p>
        </Notice>
      ) : null}
      <PageHeading>{t("outbox-office:title")}</PageHeading>
      <p>{t(sends ? "outbox-office:sends" : "outbox-office:keeps")}</p>
      {letters.length === 0 ? <EmptyState title={t("outbox-office:none")} /> : null}
      <ul className="plain-list">
        {letters.map((letter) => (
          <li key={letter.id}>
            <h2>{letter.subject}</h2>
            <p className="meta-line">
              {letter.recipient}, {formatMoment(letter.createdAt, "en")}{" "}
              <Tag tone={letter.sentAt ? "success" : letter.problem ? "warning" : "neutral"}>
                {t(`outbox-office:state.${letter.sentAt ? "sent" : letter.problem ? "failed" : "waiting"}`)}
              </Tag>
            </p>
            {letter.problem ? <p>{t("outbox-office:problem", { problem: letter.problem })}</p> : null}
            <Details summary={t("outbox-office:read")}>
              <p className="own-words">{letter.text}</p>
            </Details>
            {letter.problem ? (
              <Form method="post">
                <input type="hidden" name="id" value={letter.id} />
                <Button variant="secondary" small>
                  {t("outbox-office:tryAgain")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.admin.outbox(number)} />
    </>
  );
}
