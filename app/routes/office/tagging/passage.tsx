import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContributionFactsList } from "#app/features/listening/contributions/components/contribution-facts.tsx";
import { WithdrawnNotice } from "#app/features/listening/contributions/components/withdrawn-notice.tsx";
import { findPassage } from "#app/features/listening/contributions/contribution-queries.server.ts";
import { findNeighbours } from "#app/features/listening/contributions/passage-queries.server.ts";
import { splitSentences } from "#app/features/listening/contributions/sentences.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TaggedWords } from "#app/features/tagging/counts/components/tagged-words.tsx";
import { ExcerptList } from "#app/features/tagging/tags/components/excerpt-list.tsx";
import { PassageWalk } from "#app/features/tagging/tags/components/passage-walk.tsx";
import { TagDone } from "#app/features/tagging/tags/components/tag-done.tsx";
import { TaggingDesk } from "#app/features/tagging/tags/components/tagging-desk.tsx";
import { listExcerptsOfPassages } from "#app/features/tagging/tags/excerpt-queries.server.ts";
import { OneTagForm, TagForm } from "#app/features/tagging/tags/forms.ts";
import { listTaggableItems } from "#app/features/tagging/tags/item-queries.server.ts";
import { passageConditions, untagged } from "#app/features/tagging/tags/passage-conditions.server.ts";
import { listParameters, readListFilters } from "#app/features/tagging/tags/passage-list-filters.ts";
import { removeTag } from "#app/features/tagging/tags/remove-tag.server.ts";
import { restoreTag } from "#app/features/tagging/tags/restore-tag.server.ts";
import { tagExcerpt } from "#app/features/tagging/tags/tag-excerpt.server.ts";
import { paths } from "#app/paths.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("tagging-office:passage.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const found = await findPassage(params.id ?? "");
  if (!found) throw notFound();
  const { passage, contribution } = found;
  const url = new URL(request.url);
  // The list that the officer works through, however its passages are tagged meanwhile.
  const filters = { ...readListFilters(url), consultation: contribution.consultationId };
  const around = { ...filters, tagged: "" as const };
  const neighbours = await findNeighbours(around, passageConditions(around), untagged, passage.id);
  const excerpts = await listExcerptsOfPassages([passage.id]);
  const parameters = listParameters(filters);
  const href = (id: string | null) => (id === null ? null : paths.office.passage(id, parameters));
  return {
    passage,
    contribution,
    excerpts: excerpts.get(passage.id) ?? [],
    priorities: await listTaggableItems(contribution.consultationId),
    sentences: splitSentences(passage.text),
    walk: {
      place: neighbours.place,
      found: neighbours.found,
      untagged: neighbours.wanted,
      listHref: paths.office.contributions(parameters),
      previousHref: href(neighbours.previous),
      nextHref: href(neighbours.next),
      nextUntaggedHref: href(neighbours.nextWanted),
    },
    done: url.searchParams.get("done"),
    tagId: url.searchParams.get("tag") ?? "",
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const passageId = params.id ?? "";
  const fields = await readFields(request);
  const back = (done: Record<string, string>) => {
    const filters = listParameters(readListFilters(new URL(request.url)));
    return redirect(paths.office.passage(passageId, { ...filters, ...done }), 303);
  };

  const intent = fields.get("intent");
  if (intent === "remove" || intent === "restore") {
    const form = parseFields(fields, OneTagForm);
    if (!form.ok) throw badRequest();
    const { tag } = form.value;
    const result =
      intent === "remove" ? await removeTag(viewer, tag, context.now) : await restoreTag(viewer, tag);
    if (result === null) throw notFound();
    if (!result.ok) return refused({ typed: {}, errors: { span: `tagging-office:errors.${result.reason}` } });
    return back(intent === "remove" ? { done: "removed", tag: form.value.tag } : { done: "restored" });
  }

  const form = parseFields(fields, TagForm);
  if (!form.ok) return refused(form);
  const { span, words, items, stance, note } = form.value;
  const result = await tagExcerpt(
    viewer,
    { passageId, span, words, planItemIds: items, stance, note },
    form.recordId,
  );
  if (result === null) throw notFound();
  if (!result.ok) {
    const field = ["unknownItem", "alreadyTagged"].includes(result.reason) ? "items" : "span";
    return refused({ typed: form.typed, errors: { [field]: `tagging-office:errors.${result.reason}` } });
  }
  return back({ done: "tagged" });
}

export default function Passage() {
  const { passage, contribution, excerpts, walk, done, tagId, ...desk } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors = refusal?.errors ?? {};
  return (
    <>
      <PassageWalk {...walk} />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      {refusal ? null : <TagDone done={done} tagId={tagId} mayWrite={desk.mayWrite} />}
      <PageHeading
        caption={t("tagging-office:passage.caption", { code: passage.promptCode, prompt: passage.prompt })}
      >
        {desk.mayWrite ? t("tagging-office:passage.title") : t("tagging-office:passage.readTitle")}
      </PageHeading>
      {contribution.isWithdrawn ? <WithdrawnNotice /> : null}
      {desk.mayWrite && !contribution.isWithdrawn ? (
        <TaggingDesk
          key={passage.id}
          text={passage.text}
          language={contribution.language}
          sentences={desk.sentences}
          excerpts={excerpts}
          priorities={desk.priorities}
          previousHref={walk.previousHref}
          nextHref={walk.nextHref}
          nextUntaggedHref={walk.nextUntaggedHref}
          typed={refusal?.typed ?? {}}
          errors={errors}
        />
      ) : (
        <>
          <TaggedWords text={passage.text} language={contribution.language} excerpts={excerpts} />
          <ExcerptList excerpts={excerpts} language={contribution.language} mayWrite={false} />
        </>
      )}
      <Details summary={t("tagging-office:passage.facts")}>
        <ContributionFactsList contribution={contribution} />
        <p>
          <Link href={paths.office.contribution(contribution.id)}>
            {t("tagging-office:passage.contribution")}
          </Link>
        </p>
      </Details>
    </>
  );
}
