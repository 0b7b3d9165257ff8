import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContributionFactsList } from "#app/features/listening/contributions/components/contribution-facts.tsx";
import { WithdrawnNotice } from "#app/features/listening/contributions/components/withdrawn-notice.tsx";
import { findContribution } from "#app/features/listening/contributions/contribution-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TaggedWords } from "#app/features/tagging/counts/components/tagged-words.tsx";
import { TagChips } from "#app/features/tagging/tags/components/tag-chips.tsx";
import { listExcerptsOfPassages } from "#app/features/tagging/tags/excerpt-queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t) => t("contributions-office:contribution.title"),
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const found = await findContribution(params.id ?? "");
  if (!found) throw notFound();
  const excerpts = await listExcerptsOfPassages(found.passages.map((passage) => passage.id));
  return {
    ...found,
    excerpts: Object.fromEntries(excerpts),
    mayWrite: mayWrite(viewer),
    mayKnowWho: viewer.role === "administrator" && found.contribution.hasName,
  };
}

export default function Contribution() {
  const { contribution, passages, excerpts, previousId, nextId, ...may } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const list = paths.office.contributions({ consultation: contribution.consultationId });
  return (
    <>
      <Breadcrumbs
        items={[
          { href: list, label: t("contributions-office:list.title") },
          { label: contribution.reference },
        ]}
      />
      <PageHeading
        caption={contribution.reference}
        actions={
          may.mayKnowWho ? (
            <LinkButton href={paths.office.identity(contribution.id)} variant="secondary" small>
              {t("contributions-office:contribution.identity")}
            </LinkButton>
          ) : undefined
        }
      >
        {t("contributions-office:contribution.title")}
      </PageHeading>
      <div className="workplace">
        <div>
          {contribution.isWithdrawn ? <WithdrawnNotice /> : null}
          {passages.length === 0 ? <p>{t("contributions-office:contribution.empty")}</p> : null}
          {contribution.isWithdrawn
            ? null
            : passages.map((passage) => (
                <section key={passage.id} aria-labelledby={`passage-${passage.id}`}>
                  <h2 id={`passage-${passage.id}`} className="passage-heading">
                    <span>{passage.promptCode}</span> <bdi>{passage.prompt}</bdi>
                  </h2>
                  <TaggedWords
                    text={passage.text}
                    language={contribution.language}
                    excerpts={excerpts[passage.id] ?? []}
                  />
                  <TagChips tags={(excerpts[passage.id] ?? []).flatMap((excerpt) => excerpt.tags)} />
                  <p>
                    <Link href={paths.office.passage(passage.id)}>
                      {may.mayWrite
                        ? t("contributions-office:list.tag")
                        : t("contributions-office:list.read")}
                      <VisuallyHidden> {passage.promptCode}</VisuallyHidden>
                    </Link>
                  </p>
                </section>
              ))}
        </div>
        <section className="workplace__aside" aria-labelledby="facts">
          <h2 id="facts">{t("contributions-office:contribution.facts")}</h2>
          <ContributionFactsList contribution={contribution} />
        </section>
      </div>
      <nav className="button-group" aria-label={t("contributions-office:contribution.walk")}>
        {previousId ? (
          <Link href={paths.office.contribution(previousId)} rel="prev">
            {t("contributions-office:contribution.previous")}
          </Link>
        ) : null}
        {nextId ? (
          <Link href={paths.office.contribution(nextId)} rel="next">
            {t("contributions-office:contribution.next")}
          </Link>
        ) : null}
      </nav>
    </>
  );
}
