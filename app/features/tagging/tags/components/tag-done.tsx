import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

type TagDoneProps = {
  /** What the address says was done last. */
  done: string | null;
  tagId: string;
  mayWrite: boolean;
};

/** Says what was done, and offers to undo the removal of a tag. */
export function TagDone({ done, tagId, mayWrite }: TagDoneProps) {
  const { t } = useTranslation();
  if (done === "tagged" || done === "restored") {
    return (
      <Notice kind="success" live="polite">
        <p>{done === "tagged" ? t("tagging-office:done.tagged") : t("tagging-office:done.restored")}</p>
      </Notice>
    );
  }
  if (done !== "removed") return null;
  return (
    <Notice kind="success" live="polite">
      <p>{t("tagging-office:done.removed")}</p>
      {mayWrite && tagId !== "" ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="restore" />
          <input type="hidden" name="tag" value={tagId} />
          <Button variant="secondary" small>
            {t("tagging-office:done.undo")}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}
