import { directionOf } from "#app/platform/i18n/languages.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";

type LocalisedProps = { text: string; language: string; as?: "span" | "p" };

/**
 * A text in the language it really is in. Where that is not the page's, it carries its own lang and dir,
 * so that it is read out and laid out rightly. Line breaks in a paragraph become paragraphs. Nothing for no text.
 */
export function Localised({ text, language, as: Element = "span" }: LocalisedProps) {
  const page = usePageLanguage();
  const marks = language && language !== page ? { lang: language, dir: directionOf(language) } : {};
  if (!text) return null;
  if (Element === "span") return <span {...marks}>{text}</span>;
  const paragraphs = text.split(/\n\s*\n|\n/).filter((part) => part.trim());
  return (
    <>
      {paragraphs.map((part) => (
        <p key={part} {...marks}>
          {part}
        </p>
      ))}
    </>
  );
}
