import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";

type MoveParagraphProps = {
  action: string;
  /** The other sections of the draft. */
  sections: readonly { id: string; heading: string }[];
};

/** Takes a paragraph to another section, or out of its draft. */
export function MoveParagraph({ action, sections }: MoveParagraphProps) {
  const { t } = useTranslation();
  return (
    <Details summary={t("drafts-office:paragraph.moveOrRemove")}>
      {sections.length > 0 ? (
        <Form method="post" action={action}>
          <Select
            name="sectionId"
            label={t("drafts-office:paragraph.moveTo")}
            options={sections.map(({ id, heading }) => ({ value: id, label: heading }))}
          />
          <Button name="intent" value="moveToSection" variant="secondary">
            {t("drafts-office:paragraph.moveButton")}
          </Button>
        </Form>
      ) : null}
      <Form method="post" action={action}>
        <Button name="intent" value="remove" variant="secondary">
          {t("drafts-office:paragraph.removeButton")}
        </Button>
      </Form>
    </Details>
  );
}
