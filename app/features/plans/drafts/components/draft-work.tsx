import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";

type WorkButtonsProps = {
  kind: "section" | "paragraph";
  id: string;
  /** Names the thing in each button for people who hear it. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
};

/** Moves a section or a paragraph, and takes a paragraph out. */
export function WorkButtons({ kind, id, name, isFirst, isLast }: WorkButtonsProps) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="work-buttons" preventScrollReset>
      <input type="hidden" name={`${kind}Id`} value={id} />
      {isFirst ? null : (
        <Button
          name="intent"
          value={`${kind}Up`}
          variant="secondary"
          small
          ariaLabel={t("drafts-office:work.upLabel", { name })}
        >
          {t("drafts-office:work.up")}
        </Button>
      )}
      {isLast ? null : (
        <Button
          name="intent"
          value={`${kind}Down`}
          variant="secondary"
          small
          ariaLabel={t("drafts-office:work.downLabel", { name })}
        >
          {t("drafts-office:work.down")}
        </Button>
      )}
      {kind === "paragraph" ? (
        <Button
          name="intent"
          value="removeParagraph"
          variant="secondary"
          small
          ariaLabel={t("drafts-office:work.removeLabel", { name })}
        >
          {t("drafts-office:work.remove")}
        </Button>
      ) : null}
    </Form>
  );
}

type RemovedFromDraftProps = {
  sections: readonly { id: string; heading: string }[];
  paragraphs: readonly { id: string; words: string; heading: string }[];
};

/** What was taken out of a draft, each with a way back. */
export function RemovedFromDraft({ sections, paragraphs }: RemovedFromDraftProps) {
  const { t } = useTranslation();
  const count = sections.length + paragraphs.length;
  if (count === 0) return null;
  return (
    <Details summary={t("drafts-office:removed.title", { count })}>
      <ul className="removed-list">
        {paragraphs.map((paragraph) => (
          <li key={paragraph.id}>
            <p>
              {paragraph.words} <span className="meta-line">{paragraph.heading}</span>
            </p>
            <UndoForm intent="restoreParagraph" field="paragraphId" id={paragraph.id} />
          </li>
        ))}
        {sections.map((section) => (
          <li key={section.id}>
            <p>{t("drafts-office:removed.section", { heading: section.heading })}</p>
            <UndoForm intent="restoreSection" field="sectionId" id={section.id} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

type UndoFormProps = {
  intent: "restoreParagraph" | "restoreSection";
  field: "paragraphId" | "sectionId";
  id: string;
};

/** Puts back what was just taken out. */
export function UndoForm({ intent, field, id }: UndoFormProps) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name={field} value={id} />
      <Button name="intent" value={intent} variant="secondary" small>
        {t("drafts-office:work.putBack")}
      </Button>
    </Form>
  );
}
