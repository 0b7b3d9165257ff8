import type { ReactNode } from "react";
import { RatingTag } from "#app/features/plans/progress/components/rating-tag.tsx";
import { paths } from "#app/paths.ts";
import type { PlanItemKind, ProgressRating } from "#app/platform/database/client/enums.ts";
import { PlanItemStatus } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { headings } from "../plan.ts";
import { StatusTag } from "./item-meaning.tsx";

type WorkRow = {
  id: string;
  code: string;
  name: string;
  kind: PlanItemKind;
  lead: string;
  timescale: string;
  status: PlanItemStatus;
  revision: number;
  place: number;
  of: number;
  depth: number;
  progress: { rating: ProgressRating | null }[];
};

type WorkRowsProps = {
  planId: string;
  rows: WorkRow[];
  kindName: (kind: PlanItemKind) => string;
  mayWrite: boolean;
  /** This same view, and with one of its rows opened for changing. */
  here: string;
  hrefToEdit: (id: string) => string;
  /** The row that is open for changing, and what was typed. */
  editing: { id: string; seen: number; form: FormState } | null;
};

/** The rows of a plan as lines: each is changed where it stands, and moved among those of its kind. It needs no script. */
export function WorkRows({ planId, rows, kindName, mayWrite, here, hrefToEdit, editing }: WorkRowsProps) {
  const { t } = useTranslation();
  return (
    <div className="work-rows">
      <DataTable
        caption={t("progress-office:rows.title")}
        captionHidden
        dense
        empty={<p>{t("progress-office:rows.none")}</p>}
        columns={[
          { key: "row", label: t("progress-office:rows.row") },
          { key: "lead", label: t("progress-office:rows.lead") },
          { key: "timescale", label: t("progress-office:rows.timescale") },
          { key: "status", label: t("progress-office:rows.state") },
          ...(mayWrite ? [{ key: "actions", label: t("plans-office:plan.actions") }] : []),
        ]}
        rows={rows.map((row) => {
          const rating = row.progress[0]?.rating;
          const name = { planId, row, kind: kindName(row.kind) };
          if (editing?.id === row.id) {
            return {
              id: row.id,
              header: "row",
              isWhole: true,
              cells: {
                row: (
                  <>
                    <RowName {...name} />
                    <RowForm row={row} here={here} seen={editing.seen} form={editing.form} />
                  </>
                ),
              },
            };
          }
          return {
            id: row.id,
            header: "row",
            cells: {
              row: <RowName {...name} />,
              lead: <Labelled label={t("progress-office:rows.lead")} words={row.lead} />,
              timescale: <Labelled label={t("progress-office:rows.timescale")} words={row.timescale} />,
              status: (
                <>
                  <StatusTag status={row.status} /> {rating ? <RatingTag rating={rating} /> : null}
                </>
              ),
              actions: (
                <div className="work-rows__buttons">
                  <Link href={`${hrefToEdit(row.id)}#row-${row.id}`}>
                    {t("progress-office:rows.changeHere")}
                    <span className="visually-hidden"> {row.code}</span>
                  </Link>
                  {row.of > 1 ? <MoveButtons item={row} action={here} /> : null}
                </div>
              ),
            },
          };
        })}
      />
    </div>
  );
}

// On a phone each row is a block without its column headers, so its cells say what they are.
function Labelled({ label, words }: { label: string; words: string }) {
  return words === "" ? null : (
    <>
      <span className="work-rows__label" aria-hidden="true">
        {label}:{" "}
      </span>
      {words}
    </>
  );
}

function RowName({ planId, row, kind }: { planId: string; row: WorkRow; kind: string }) {
  return (
    <div className={`work-rows__words work-rows__words--${Math.min(row.depth, 4)}`} id={`row-${row.id}`}>
      <span className="work-rows__kind">{kind}</span>{" "}
      <Link
        href={paths.office.editPlanItem(planId, row.id)}
        className={headings.includes(row.kind) ? "work-rows__heading" : undefined}
      >
        {row.code} {row.name}
      </Link>
    </div>
  );
}

type Moved = { id: string; code: string; place: number; of: number };

type MoveButtonsProps = { item: Moved; action: string; children?: ReactNode };

/** Buttons that move a row one place up or down. Naming the place, a button pressed twice moves once. */
export function MoveButtons({ item, action, children }: MoveButtonsProps) {
  const { t } = useTranslation();
  const button = (place: number, sign: string, verb: string, possible: boolean) => (
    <Button
      small
      variant="secondary"
      name="place"
      value={String(place)}
      disabled={!possible}
      ariaLabel={`${verb}: ${item.code}`}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="do" value="move" />
      <input type="hidden" name="item" value={item.id} />
      {children}
      {button(item.place - 1, "↑", t("plans-office:plan.up"), item.place > 1)}
      {button(item.place + 1, "↓", t("plans-office:plan.down"), item.place < item.of)}
    </Form>
  );
}

type RowFormProps = { row: WorkRow; here: string; seen: number; form: FormState };

function RowForm({ row, here, seen, form: { typed, errors } }: RowFormProps) {
  const { t } = useTranslation();
  const field = (name: "name" | "lead" | "timescale" | "status" | "reason") => ({
    name,
    defaultValue: String(typed[name] ?? (name === "reason" ? "" : row[name])),
    error: errors[name] ? t(errors[name]) : undefined,
  });
  return (
    <Form method="post" action={here} noValidate className="work-rows__form">
      <input type="hidden" name="do" value="edit" />
      <input type="hidden" name="item" value={row.id} />
      <input type="hidden" name="seen" value={seen} />
      <TextArea {...field("name")} label={t("progress-office:field.name")} rows={3} />
      <TextArea {...field("lead")} label={t("progress-office:field.lead")} rows={2} optional />
      <TextArea {...field("timescale")} label={t("progress-office:field.timescale")} rows={2} optional />
      <Select
        {...field("status")}
        label={t("progress-office:field.status")}
        options={Object.values(PlanItemStatus).map((status) => ({
          value: status,
          label: t(`progress-office:status.${status}`),
        }))}
      />
      <TextArea {...field("reason")} label={t("progress-office:item.reason")} rows={2} />
      <div className="button-group">
        <Button>{t("plans-office:item.save")}</Button>
        <Link href={`${here}#row-${row.id}`}>{t("progress-office:rows.cancel")}</Link>
      </div>
    </Form>
  );
}
