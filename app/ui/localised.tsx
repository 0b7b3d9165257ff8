import { useContext } from "react";
import { I18nContext } from "react-i18next";

type LocalisedProps = { text: string; language: string; as?: "span" | "p" };

const rightToLeft = new Set(["ar", "ur"]);

/**
 * A text in the language it really is in. Where that is not the page's, it carries its own lang and dir,
 * so that it is read out and laid out rightly. Line breaks in a paragraph become paragraphs. Nothing for no text.
 */
export function Localised({ text, language, as: Element = "span" }: LocalisedProps) {
  // Only the language is wanted: useTranslation copies the whole translator each time, and a page has many of these.
  const page = useContext(I18nContext)?.i18n.language;
  const marks =
    language && language !== page ? { lang: language, dir: rightToLeft.has(language) ? "rtl" : "ltr" } : {};
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
