import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { paths } from "#app/paths.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type CountedPeople, countInWords } from "../count-words.ts";

export type CitableView = {
  consultation: { id: string; title: string };
  consultations: readonly { id: string; title: string }[];
  items: readonly { id: string; code: string; name: string }[];
  groups: readonly { id: string; name: string }[];
  channels: readonly string[];
  findings: readonly { id: string; text: string; count: CountedPeople }[];
  excerpts: readonly {
    id: string;
    text: string;
    language: string;
    attribution: string;
    promptCode: string;
    channel: string;
    reference: string;
    tags: readonly { id: string; planItemCode: string; stance: Stance }[];
  }[];
  found: number;
  pages: number;
};

export type CitableFilter = {
  item?: string;
  stance?: Stance;
  group?: string;
  channel?: string;
  words?: string;
  page: number;
};

type CitableProps = {
  citable: CitableView;
  filter: CitableFilter;
  stances: readonly Stance[];
  /** The id of the form that a Cite button sends: the paragraph's own, so that its words are saved too. */
  formId: string;
  hrefFor: (page: number) => string;
};

/** What a paragraph can cite: findings, and words of people who allow it. */
export function Citable({ citable, filter, stances, formId, hrefFor }: CitableProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("evidence-office:citable.title")}</h2>
      <CitableFilters citable={citable} filter={filter} stances={stances} />
      <h3>{t("evidence-office:citable.findings")}</h3>
      {citable.findings.length === 0 ? (
        <p>{t("evidence-office:citable.noFindings")}</p>
      ) : (
        <ul className="citable-list">
          {citable.findings.map((finding) => (
            <li key={finding.id}>
              <p>
                <Link href={paths.office.finding(finding.id)}>{finding.text}</Link>
              </p>
              <p className="meta-line">{countInWords(t, finding.count)}</p>
              <CiteButton formId={formId} value={`finding:${finding.id}`} words={finding.text} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={paths.office.newFinding(citable.consultation.id, { item: filter.item })}>
          {t("evidence-office:findings.new")}
        </Link>
      </p>
      <h3>{t("evidence-office:citable.words", { count: citable.found })}</h3>
      {citable.excerpts.length === 0 ? (
        <EmptyState title={t("evidence-office:citable.noWords")}>
          <p>{t("evidence-office:citable.noWordsText")}</p>
        </EmptyState>
      ) : (
        <ul className="citable-list">
          {citable.excerpts.map((excerpt) => (
            <li key={excerpt.id}>
              <blockquote lang={excerpt.language} dir="auto">
                {excerpt.text}
              </blockquote>
              <p className="meta-line">
                {excerpt.attribution} · {channelInWords(t, excerpt.channel)} · {excerpt.promptCode} ·{" "}
                <Link href={paths.office.excerpt(excerpt.id)}>{excerpt.reference}</Link>
              </p>
              <p>
                {excerpt.tags.map((tag) => (
                  <Tag key={tag.id} tone={tag.stance}>
                    {tag.planItemCode} {t(`tagging-office:stance.${tag.stance}`)}
                  </Tag>
                ))}
              </p>
              <CiteButton formId={formId} value={`excerpt:${excerpt.id}`} words={excerpt.text} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={filter.page} pages={citable.pages} hrefFor={hrefFor} />
    </>
  );
}

function CiteButton({ formId, value, words }: { formId: string; value: string; words: string }) {
  const { t } = useTranslation();
  return (
    <Button
      form={formId}
      name="cite"
      value={value}
      variant="secondary"
      small
      ariaLabel={t("evidence-office:citable.citeLabel", { words })}
    >
      {t("evidence-office:citable.cite")}
    </Button>
  );
}

function CitableFilters({ citable, filter, stances }: Pick<CitableProps, "citable" | "filter" | "stances">) {
  const { t } = useTranslation();
  const any = { value: "", label: t("evidence-office:citable.any") };
  return (
    <Form method="get" className="citable-filters" preventScrollReset>
      {citable.consultations.length > 1 ? (
        <Select
          name="consultation"
          label={t("evidence-office:citable.consultation")}
          options={citable.consultations.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={citable.consultation.id}
        />
      ) : null}
      <Select
        name="item"
        label={t("evidence-office:citable.item")}
        options={[
          any,
          ...citable.items.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
        ]}
        defaultValue={filter.item}
      />
      <Select
        name="stance"
        label={t("evidence-office:citable.stance")}
        options={[
          any,
          ...stances.map((stance) => ({ value: stance, label: t(`tagging-office:stance.${stance}`) })),
        ]}
        defaultValue={filter.stance}
      />
      <Select
        name="group"
        label={t("evidence-office:citable.group")}
        options={[any, ...citable.groups.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={filter.group}
      />
      {citable.channels.length > 1 ? (
        <Select
          name="channel"
          label={t("evidence-office:citable.channel")}
          options={[
            any,
            ...citable.channels.map((channel) => ({ value: channel, label: channelInWords(t, channel) })),
          ]}
          defaultValue={filter.channel}
        />
      ) : null}
      <TextField
        name="words"
        type="search"
        label={t("evidence-office:citable.search")}
        defaultValue={filter.words}
      />
      <Button variant="secondary" small>
        {t("evidence-office:citable.filter")}
      </Button>
    </Form>
  );
}
