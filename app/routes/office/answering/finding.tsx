import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CountTable } from "#app/features/answering/evidence/components/count-table.tsx";
import { DraftsUsingExcerpt } from "#app/features/answering/evidence/components/drafts-using-excerpt.tsx";
import { QuantifierWarnings } from "#app/features/answering/evidence/components/quantifier-warnings.tsx";
import { otherCountsIn } from "#app/features/answering/evidence/count-words.ts";
import { findFinding } from "#app/features/answering/evidence/finding-queries.server.ts";
import { FindingWorkForm, PageNumber } from "#app/features/answering/evidence/forms.ts";
import { listExcerptsBehind } from "#app/features/answering/evidence/picker.server.ts";
import { checkQuantifiers } from "#app/features/answering/evidence/quantifier.ts";
import { recountFinding } from "#app/features/answering/evidence/recount-finding.server.ts";
import { rewordFinding } from "#app/features/answering/evidence/reword-finding.server.ts";
import { shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BarChart } from "#app/ui/bar-chart.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const finding = await findFinding(params.id ?? "");
  if (!finding) throw notFound();
  const search = new URL(request.url).searchParams;
  const page = PageNumber.parse(search.get("page") ?? 1);
  const latest = finding.counts.at(-1) ?? finding.today;
  return {
    finding,
    behind: await listExcerptsBehind(finding, page),
    page,
    warnings: checkQuantifiers(finding.text, latest),
    termWarnings: await checkTexts([finding]),
    otherCounts: otherCountsIn(translatorFor("en").t, finding.text, latest),
    latest,
    mayWrite: mayWrite(viewer),
    saved: search.get("done") === "saved",
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, FindingWorkForm);
  if (!form.ok) return refused(form);
  const id = params.id ?? "";
  const done =
    form.value.intent === "recount"
      ? await recountFinding(viewer, id, context.now)
      : await rewordFinding(viewer, id, form.value.text);
  if (!done) throw notFound();
  return redirect(`${paths.office.finding(id)}?done=saved`, { status: 303 });
}

export const handle: PageHandle<typeof loader> = { title: (_t, { finding }) => finding.text };

export default function Finding() {
  const page = useLoaderData<typeof loader>();
  const { finding, behind, latest } = page;
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const scope = finding.stance
    ? t("evidence-office:finding.scopeStance", {
        ...finding.planItem,
        stance: t(`tagging-office:stance.${finding.stance}`),
      })
    : t("evidence-office:finding.scope", finding.planItem);
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.consultation(finding.consultation.id), label: finding.consultation.title },
          {
            href: paths.office.findings(finding.consultation.id),
            label: t("evidence-office:findings.title"),
          },
          { label: t("evidence-office:finding.title") },
        ]}
      />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      {page.saved ? (
        <Notice kind="success" live="polite">
          <p>{t("drafts-office:saved")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={t("evidence-office:finding.title")}>{finding.text}</PageHeading>
      <p>
        {scope} {finding.isThroughCrosswalk ? t("progress-office:through.map") : null}
      </p>
      <QuantifierWarnings warnings={page.warnings} />
      <TermWarnings warnings={page.termWarnings} />
      {page.otherCounts.length > 0 ? (
        <Notice kind="warning" title={t("evidence-office:finding.otherCount")}>
          <p>
            {t("evidence-office:finding.otherCountText", {
              said: page.otherCounts.join(", "),
              ...shareInWords(t, latest),
            })}
          </p>
        </Notice>
      ) : null}
      <CountTable counts={finding.counts} today={finding.today} />
      {page.mayWrite ? (
        <>
          <Form method="post">
            <Button name="intent" value="recount" variant="secondary">
              {t("evidence-office:finding.recount")}
            </Button>
          </Form>
          <p>
            <Link href={paths.office.findingAction(finding.id)}>
              {t("progress-office:fromFinding.title")}
            </Link>
          </p>
          <Details summary={t("evidence-office:finding.reword")} open={errors.text !== undefined}>
            <Form method="post" noValidate>
              <TextArea
                key={finding.text}
                name="text"
                label={t("evidence-office:finding.sentence")}
                hint={t("evidence-office:finding.rewordHint")}
                rows={3}
                defaultValue={typeof typed.text === "string" ? typed.text : finding.text}
                error={errors.text ? t(errors.text) : undefined}
              />
              <Button name="intent" value="reword">
                {t("drafts-office:save")}
              </Button>
            </Form>
          </Details>
        </>
      ) : null}
      <BarChart
        title={t("evidence-office:finding.byGroup")}
        description={t("evidence-office:finding.live")}
        bars={finding.today.byGroup.map((share) => ({
          label: share.name ?? t("evidence-office:finding.noGroup"),
          value: share.people,
          display: t("evidence-office:count.of", shareInWords(t, share)),
        }))}
      />
      <section aria-labelledby="uses">
        <h2 id="uses">{t("evidence-office:uses.title")}</h2>
        <DraftsUsingExcerpt uses={finding.uses.map((use) => ({ ...use, finding: null }))} />
      </section>
      <section aria-labelledby="behind">
        <h2 id="behind">{t("evidence-office:finding.behind", { count: behind.found })}</h2>
        <ul className="citable-list">
          {behind.rows.map((excerpt) => (
            <li key={excerpt.excerptId}>
              <blockquote lang={excerpt.language} dir="auto">
                {excerpt.text}
              </blockquote>
              <p className="meta-line">
                <Link href={paths.office.excerpt(excerpt.excerptId)}>{excerpt.reference}</Link>
                {" · "}
                {excerpt.group ?? t("evidence-office:finding.noGroup")}
                {" · "}
                {channelInWords(t, excerpt.channel)} · {excerpt.promptCode} ·{" "}
                {formatDay(dayOf(excerpt.receivedAt), "en")}
              </p>
              <p>
                {excerpt.tags.map((tag) => (
                  <Tag key={tag.id} tone={tag.stance}>
                    {tag.planItemCode} {t(`tagging-office:stance.${tag.stance}`)}
                  </Tag>
                ))}
                {excerpt.quotable ? null : <Tag>{t("evidence-office:finding.notQuotable")}</Tag>}
              </p>
            </li>
          ))}
        </ul>
        <Pagination
          page={page.page}
          pages={behind.pages}
          hrefFor={(number) => `${paths.office.finding(finding.id)}?page=${number}#behind`}
        />
      </section>
    </>
  );
}
