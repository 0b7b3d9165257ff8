import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { ComparedText } from "../compare.ts";

/** What changed between two versions, text by text: what went is struck out, what came is underlined. */
export function ComparedTexts({ texts }: { texts: ComparedText[] }) {
  const { t } = useTranslation();
  const changed = texts.filter(({ isChanged }) => isChanged);
  if (changed.length === 0) return <p>{t("returns-office:compare.same")}</p>;
  return (
    <>
      <p>{t("returns-office:compare.key")}</p>
      {changed.map(({ key, prompt, stretches }) => (
        <section key={key}>
          <h2>{prompt}</h2>
          <p className="own-words">
            {stretches.map(({ text, change }, index) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches are cut from one text and have nothing but their place
              if (change === "removed") return <del key={index}>{text}</del>;
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              if (change === "added") return <ins key={index}>{text}</ins>;
              return text;
            })}
          </p>
        </section>
      ))}
    </>
  );
}
