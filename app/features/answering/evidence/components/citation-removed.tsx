import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

type CitationRemovedProps = { action: string; id: string; offset: number };

/** Says that a citation was removed, and puts it back at the offset where it stood. */
export function CitationRemoved({ action, id, offset }: CitationRemovedProps) {
  const { t } = useTranslation();
  return (
    <Notice kind="success" live="polite">
      <p>{t("evidence-office:citation.removed")}</p>
      <Form method="post" action={action}>
        <input type="hidden" name="citationId" value={id} />
        <input type="hidden" name="offset" value={offset} />
        <Button name="intent" value="restoreCitation" variant="secondary" small>
          {t("drafts-office:work.putBack")}
        </Button>
      </Form>
    </Notice>
  );
}
