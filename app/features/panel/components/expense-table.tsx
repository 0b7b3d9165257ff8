import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { pounds } from "../money.ts";

type Day = Date | string;
export type ShownExpense = {
  id: string;
  kind: string;
  pence: number;
  onDay: Day;
  note: string;
  settledAt: Day | null;
};

type ExpenseTableProps = {
  expenses: ShownExpense[];
  /** What stands beside an expense that is not paid back yet. */
  open: (expense: ShownExpense, name: string) => ReactNode;
};

const day = (moment: Day) => formatDay(new Date(moment), "en", "UTC");

/** What a member claimed, and what became of it. */
export function ExpenseTable({ expenses, open }: ExpenseTableProps) {
  const { t } = useTranslation();
  return (
    <div>
      <h2>{t("panel-office:support.expenses")}</h2>
      <DataTable
        caption={t("panel-office:support.expenses")}
        captionHidden
        columns={[
          { key: "kind", label: t("panel-office:support.expenseKind") },
          { key: "day", label: t("panel-office:support.onDay") },
          { key: "amount", label: t("panel-office:support.amount"), numeric: true },
          { key: "state", label: t("panel-office:support.state") },
        ]}
        rows={expenses.map((expense) => {
          const name = [t(`panel-office:support.kind.${expense.kind}`), expense.note]
            .filter((one) => one !== "")
            .join(": ");
          return {
            id: expense.id,
            header: "kind",
            cells: {
              kind: name,
              day: day(expense.onDay),
              amount: pounds(expense.pence),
              state: expense.settledAt
                ? t("panel-office:support.paid", { day: day(expense.settledAt) })
                : open(expense, name),
            },
          };
        })}
        empty={<p>{t("panel-office:support.noExpenses")}</p>}
      />
    </div>
  );
}
