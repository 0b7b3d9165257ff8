import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type KeptHelpLine = {
  id: string;
  name: string;
  phone: string;
  hours: string;
  verifiedOn: Day;
  verifiedBy: string;
  due: boolean;
};

type HelpLineTableProps = { lines: KeptHelpLine[]; hrefFor: (id: string) => string };

/** The help lines as the public sees them, each with its last check and what can be done with it. */
export function HelpLineTable({ lines, hrefFor }: HelpLineTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t("help-lines-office:caption")}
      columns={[
        { key: "name", label: t("help-lines-office:name") },
        { key: "phone", label: t("help-lines-office:phone") },
        { key: "hours", label: t("help-lines-office:hours") },
        { key: "checked", label: t("help-lines-office:checked") },
        { key: "actions", label: t("help-lines-office:actions") },
      ]}
      rows={lines.map((line, index) => ({
        id: line.id,
        header: "name",
        cells: {
          name: <Link href={hrefFor(line.id)}>{line.name}</Link>,
          phone: <bdi className="unbroken">{line.phone}</bdi>,
          hours: line.hours,
          checked: (
            <>
              {t("help-lines-office:checkedBy", {
                day: formatDay(line.verifiedOn, "en"),
                name: line.verifiedBy,
              })}{" "}
              {line.due ? <Tag tone="warning">{t("help-lines-office:due")}</Tag> : null}
            </>
          ),
          actions: <LineActions line={line} isFirst={index === 0} isLast={index === lines.length - 1} />,
        },
      }))}
    />
  );
}

type LineActionsProps = { line: KeptHelpLine; isFirst: boolean; isLast: boolean };

function LineActions({ line: { id, name }, isFirst, isLast }: LineActionsProps) {
  const { t } = useTranslation();
  const shown = (["verify", "up", "down"] as const).filter(
    (intent) => !(intent === "up" && isFirst) && !(intent === "down" && isLast),
  );
  return (
    <Form method="post" className="row-actions">
      <input type="hidden" name="id" value={id} />
      {shown.map((intent) => (
        <Button
          key={intent}
          name="intent"
          value={intent}
          variant="secondary"
          small
          ariaLabel={t(`help-lines-office:${intent}Name`, { name })}
        >
          {t(`help-lines-office:${intent}`)}
        </Button>
      ))}
    </Form>
  );
}
