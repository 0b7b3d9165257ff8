import type { ReactNode } from "react";
import type { ExpenseKind } from "#app/platform/database/client/enums.ts";
import { formatDay, formatPounds } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { type Day, dayOf } from "#app/platform/time/day.ts";
import { DataTable } from "#app/ui/data-table.tsx";

export type ShownExpense = {
  id: string;
  kind: ExpenseKind;
  pence: number;
  onDay: Day;
  note: string;
  settledAt: Date | null;
};

type ExpenseTableProps = {
  expenses: ShownExpense[];
  /** What stands beside an expense that is not paid back yet. */
  open: (expense: ShownExpense, name: string) => ReactNode;
};

/** What a member claimed, and what became of it. */
export function ExpenseTable({ expenses, open }: ExpenseTableProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <div>
      <h2>{t("panel-member:support.expenses")}</h2>
      <DataTable
        caption={t("panel-member:support.expenses")}
        captionHidden
        columns={[
          { key: "kind", label: t("panel-member:support.expenseKind") },
          { key: "day", label: t("panel-member:support.onDay") },
          { key: "amount", label: t("panel-member:support.amount"), numeric: true },
          { key: "state", label: t("panel-member:support.state") },
        ]}
        rows={expenses.map((expense) => {
          const name = [t(`panel-member:support.kind.${expense.kind}`), expense.note]
            .filter((one) => one !== "")
            .join(": ");
          return {
            id: expense.id,
            header: "kind",
            cells: {
              kind: name,
              day: formatDay(expense.onDay, language),
              amount: formatPounds(expense.pence / 100, language),
              state: expense.settledAt
                ? t("panel-member:support.paid", { day: formatDay(dayOf(expense.settledAt), language) })
                : open(expense, name),
            },
          };
        })}
        empty={<p>{t("panel-member:support.noExpenses")}</p>}
      />
    </div>
  );
}
