import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Form } from "./form.tsx";

type RowActionProps = {
  /** The field that says which row it is, and the row's own value of it. */
  field: string;
  id: string;
  intent: string;
  /** The words with what they are about: they repeat in every row. */
  ariaLabel: string;
  children: ReactNode;
};

/** A small button beside one row of a list that does one thing to it. It needs no script. */
export function RowAction({ field, id, intent, ariaLabel, children }: RowActionProps) {
  return (
    <Form method="post">
      <input type="hidden" name={field} value={id} />
      <Button name="intent" value={intent} variant="secondary" small ariaLabel={ariaLabel}>
        {children}
      </Button>
    </Form>
  );
}
