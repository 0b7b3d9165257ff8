import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";

export type RetiredItem = {
  id: string;
  code: string;
  name: string;
  /** ISO 8601. */
  retiredAt: string;
  /** Tags, questions and findings that point at it. */
  pointers: number;
  keyActions: number;
};

/** What has been taken out of a plan; nothing at all when nothing has. */
export function RetiredItems({
  planId,
  items,
  mayWrite,
}: {
  planId: string;
  items: RetiredItem[];
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  const buttons = (item: RetiredItem) => (
    <Form method="post" action={paths.office.plan(planId)} className="plan-editor__buttons">
      <input type="hidden" name="item" value={item.id} />
      <Button small variant="secondary" name="do" value="restore" ariaLabel={named("restore", item)}>
        {t("plans-office:plan.restore")}
      </Button>
      {item.pointers + item.keyActions === 0 ? (
        <Button small variant="secondary" name="do" value="delete" ariaLabel={named("delete", item)}>
          {t("plans-office:plan.delete")}
        </Button>
      ) : null}
    </Form>
  );
  const named = (verb: "restore" | "delete", item: RetiredItem) =>
    `${verb === "restore" ? t("plans-office:plan.restore") : t("plans-office:plan.delete")}: ${item.code} ${item.name}`;
  return (
    <section className="not-printed">
      <h2>{t("plans-office:plan.retired")}</h2>
      <p>{t("plans-office:plan.retiredText")}</p>
      <DataTable
        caption={t("plans-office:plan.retiredCaption")}
        captionHidden
        dense
        columns={[
          { key: "what", label: t("plans-office:plan.what") },
          { key: "since", label: t("plans-office:plan.since") },
          { key: "pointers", label: t("plans-office:plan.pointers"), numeric: true },
          ...(mayWrite ? [{ key: "actions", label: t("plans-office:plan.actions") }] : []),
        ]}
        rows={items.map((item) => ({
          id: item.id,
          header: "what",
          cells: {
            what: t("plans-office:plan.of", { code: item.code, name: item.name }),
            since: formatDay(dayOf(new Date(item.retiredAt)), originalLanguage),
            pointers: item.pointers,
            actions: buttons(item),
          },
        }))}
      />
    </section>
  );
}
