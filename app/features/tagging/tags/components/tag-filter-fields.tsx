import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Select } from "#app/ui/select.tsx";
import type { TagFilters } from "../forms.ts";
import type { TaggablePriority } from "../item-queries.server.ts";
import { stances } from "../stance.ts";

/** What a list of passages can be narrowed to by their tags; stands among the list's own filters. */
export function TagFilterFields(props: { filters: TagFilters; priorities: TaggablePriority[] }) {
  const { filters, priorities } = props;
  const { t } = useTranslation();
  const all = { value: "", label: t("tagging-office:filters.all") };
  return (
    <>
      <Select
        name="tagged"
        label={t("tagging-office:filters.tagged")}
        defaultValue={filters.tagged}
        options={[
          all,
          { value: "yes", label: t("tagging-office:filters.yes") },
          { value: "no", label: t("tagging-office:filters.no") },
        ]}
      />
      <Select
        name="item"
        label={t("tagging-office:filters.item")}
        defaultValue={filters.item}
        options={[
          all,
          ...priorities
            .flatMap((priority) => [priority, ...priority.keyActions])
            .map(({ id, code, name }) => ({ value: id, label: t("tagging-office:item", { code, name }) })),
        ]}
      />
      <Select
        name="stance"
        label={t("tagging-office:filters.stance")}
        defaultValue={filters.stance}
        options={[
          all,
          ...stances.map((stance) => ({ value: stance, label: t(`tagging-office:stance.${stance}`) })),
        ]}
      />
    </>
  );
}
