type ParagraphsProps = { text: string; lang?: string; dir?: "ltr" | "rtl" };

/** Text as somebody wrote it, an empty line between paragraphs. */
export function Paragraphs({ text, lang, dir }: ParagraphsProps) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div lang={lang} dir={dir}>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no names and keep their order
        <p className="paragraph" key={index}>
          {paragraph}
        </p>
      ))}
    </div>
  );
}
