import { Fragment, type ReactNode } from "react";
import { blocksOf } from "#app/features/plans/drafts/paragraph.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Details } from "#app/ui/details.tsx";

export type ShownParagraph = {
  paragraphId: string;
  sectionId: string;
  heading: string;
  position: number;
  text: string;
  notes: {
    number: number;
    quotedText: string;
    source: string;
    gone: string | null;
    goneAt: Date | string | null;
    countedGoneAt: Date | string | null;
  }[];
};

type VersionTextProps = {
  paragraphs: ShownParagraph[];
  /** What stands under each passage. */
  under: (paragraph: ShownParagraph) => ReactNode;
  /** The language the draft is written in. */
  lang?: string;
};

/** A frozen version passage by passage, each numbered and with what it rests on; under each what the page puts there. */
export function VersionText({ paragraphs, under, lang = "en" }: VersionTextProps) {
  const { t } = useTranslation();
  return sectionsOf(paragraphs).map((section) => (
    <section key={section.id} className="version-section" aria-labelledby={`section-${section.id}`}>
      <h2 id={`section-${section.id}`} lang={lang} dir="auto">
        {section.heading}
      </h2>
      {section.paragraphs.map((paragraph) => (
        <div key={paragraph.paragraphId} className="version-passage" id={`passage-${paragraph.paragraphId}`}>
          <h3 className="version-passage__number">
            {t("panel:passage.number", { number: paragraph.position })}
          </h3>
          <PassageText text={paragraph.text} lang={lang} />
          <PassageNotes notes={paragraph.notes} />
          {under(paragraph)}
        </div>
      ))}
    </section>
  ));
}

/** The words of a passage, lists as lists. */
export function PassageText({ text, lang = "en" }: { text: string; lang?: string }) {
  return (
    <div className="draft-text" lang={lang} dir="auto">
      {withPlaces(blocksOf(text)).map(({ place, one: block }) =>
        block.kind === "lines" ? (
          <p key={place}>{block.text}</p>
        ) : (
          <ul key={place}>
            {withPlaces(block.items).map((item) => (
              <li key={item.place}>{item.one}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

/** Two lines of a text may be the same: their place is all that tells them apart. */
function withPlaces<One>(list: readonly One[]): { place: number; one: One }[] {
  return list.map((one, place) => ({ place, one }));
}

/** What a passage rests on, as it was printed, and a note where words were taken back since. */
export function PassageNotes({ notes }: { notes: ShownParagraph["notes"] }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  if (notes.length === 0) return null;
  const gone = notes.filter((note) => note.gone !== null);
  return (
    <>
      {gone.map((note) => (
        <p key={note.number} className="version-note">
          {t("panel:passage.taken", {
            number: note.number,
            day: note.goneAt ? formatDay(dayOf(new Date(note.goneAt)), language) : "",
          })}
        </p>
      ))}
      {notes.map(({ number, countedGoneAt }) =>
        countedGoneAt === null ? null : (
          <p key={number} className="version-note">
            {t("panel:passage.countedTaken", {
              number,
              day: formatDay(dayOf(new Date(countedGoneAt)), language),
            })}
          </p>
        ),
      )}
      <Details summary={t("panel:passage.rests", { count: notes.length })}>
        <ul>
          {notes.map((note) => (
            <li key={note.number} dir="auto">
              {note.number}.{" "}
              {note.gone === null ? (
                <Fragment>
                  {note.quotedText} {note.source}
                </Fragment>
              ) : (
                t("panel:passage.goneWords")
              )}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function sectionsOf(paragraphs: ShownParagraph[]) {
  const sections: { id: string; heading: string; paragraphs: ShownParagraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const last = sections.at(-1);
    if (last?.id === paragraph.sectionId) last.paragraphs.push(paragraph);
    else sections.push({ id: paragraph.sectionId, heading: paragraph.heading, paragraphs: [paragraph] });
  }
  return sections;
}
