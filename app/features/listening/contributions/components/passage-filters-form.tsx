import type { ReactNode } from "react";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { ConsultationChoice, FilterChoice, FilterChoices } from "../filter-queries.server.ts";
import type { PassageFilters } from "../passage-filters.ts";
import { orderInForce, sortOrders } from "../passage-list.ts";
import { useSourceNames } from "./source-names.ts";

type PassageFiltersFormProps = {
  action: string;
  filters: PassageFilters;
  consultations: ConsultationChoice[];
  choices: FilterChoices;
  /** Where the list is found without filters; absent while there are none. */
  clearHref?: string;
  /** Whether one of the filters that are put away, given here or by `children`, is in force. */
  moreInForce: boolean;
  children?: ReactNode;
};

/** What the list is narrowed to, as a form that only changes the address: it works without a script. */
export function PassageFiltersForm(props: PassageFiltersFormProps) {
  const { action, filters, consultations, choices, clearHref, moreInForce, children } = props;
  const { t } = useTranslation();
  const { channelName } = useSourceNames();
  const all = { value: "", label: t("contributions-office:filters.all") };
  const withCount = (label: string, { value, passages }: FilterChoice) => ({
    value,
    label: t("contributions-office:filters.choice", { label, passages }),
  });
  return (
    <Form method="get" action={action} aria-label={t("contributions-office:filters.label")}>
      <div className="filters">
        {consultations.length > 1 ? (
          <Select
            name="consultation"
            label={t("contributions-office:filters.consultation")}
            defaultValue={filters.consultation}
            options={consultations.map(({ id, title, passages }) =>
              withCount(title, { value: id, label: title, passages }),
            )}
          />
        ) : null}
        <TextField
          name="q"
          type="search"
          label={t("contributions-office:filters.q")}
          hint={t("contributions-office:filters.qHint")}
          defaultValue={filters.q}
          maxLength={200}
        />
        <Select
          name="prompt"
          label={t("contributions-office:filters.prompt")}
          defaultValue={filters.prompt}
          options={[
            all,
            ...choices.prompts.map(({ value, label, code, passages }) => ({
              value,
              label: t("contributions-office:filters.promptChoice", { code, label, passages }),
            })),
          ]}
        />
        <Select
          name="group"
          label={t("contributions-office:filters.group")}
          defaultValue={filters.group}
          options={[
            all,
            ...choices.groups.map((choice) =>
              withCount(choice.label || t("contributions-office:noGroup"), choice),
            ),
          ]}
        />
        <Select
          name="sort"
          label={t("contributions-office:filters.sort")}
          defaultValue={orderInForce(filters)}
          options={sortOrders
            .filter((order) => order !== "best" || filters.q !== "")
            .map((order) => ({ value: order, label: t(`contributions-office:filters.order.${order}`) }))}
        />
        <Details summary={t("contributions-office:filters.more")} open={moreInForce}>
          <div className="filters__more">
            {children}
            {choices.localities.length > 0 ? (
              <Select
                name="locality"
                label={t("contributions-office:filters.locality")}
                defaultValue={filters.locality}
                options={[all, ...choices.localities.map((choice) => withCount(choice.label, choice))]}
              />
            ) : null}
            <Select
              name="permission"
              label={t("contributions-office:filters.permission")}
              defaultValue={filters.permission}
              options={[
                all,
                ...choices.permissions.map((choice) =>
                  withCount(t(`contributions-office:permission.${choice.value}`), choice),
                ),
              ]}
            />
            <Select
              name="language"
              label={t("contributions-office:filters.language")}
              defaultValue={filters.language}
              options={[
                all,
                ...choices.languages.map((choice) => withCount(languageName(choice.value), choice)),
              ]}
            />
            <Select
              name="channel"
              label={t("contributions-office:filters.channel")}
              defaultValue={filters.channel}
              options={[
                all,
                ...choices.channels.map((choice) => withCount(channelName(choice.value), choice)),
              ]}
            />
          </div>
        </Details>
        <div className="filters__buttons">
          <Button>{t("contributions-office:filters.apply")}</Button>
          {clearHref ? <Link href={clearHref}>{t("contributions-office:filters.clear")}</Link> : null}
        </div>
      </div>
    </Form>
  );
}
