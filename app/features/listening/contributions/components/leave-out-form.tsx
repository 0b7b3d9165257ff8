import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

/** Leaves a keyed paper out, or puts it back. */
export function LeaveOutForm({ isLeftOut }: { isLeftOut: boolean }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <p>
        <Button name="decision" value={isLeftOut ? "putBack" : "leaveOut"} variant="secondary" small>
          {t(isLeftOut ? "contributions-office:keying.putBack" : "contributions-office:keying.leaveOut")}
        </Button>
      </p>
    </Form>
  );
}
