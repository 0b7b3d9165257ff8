import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Localised } from "#app/ui/localised.tsx";
import { Tag, type TagTone } from "#app/ui/tag.tsx";
import type { ComparedRow, Stretch } from "../compare.ts";

const tones: Record<ComparedRow["state"], TagTone> = {
  same: "neutral",
  changed: "suggestion",
  moved: "suggestion",
  added: "success",
  removed: "warning",
};

type ComparedVersionsProps = { rows: ComparedRow[]; from: number; to: number; caption: string };

/** Two versions side by side, word by word: what is gone struck through, what is new underlined. */
export function ComparedVersions({ rows, from, to, caption }: ComparedVersionsProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name is the same region; the role is what the caption names
    <div
      className="table-scroll"
      role="region"
      aria-labelledby="compared"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="ds_table compared">
        <caption id="compared" className="visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("panel-member:compare.version", { number: from })}</th>
            <th scope="col">{t("panel-member:compare.version", { number: to })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Words parts={row.before} as="del" />
              </td>
              <td>
                <p className="meta-line">
                  <Tag tone={tones[row.state]}>{t(`panel-member:compare.${row.state}`)}</Tag>{" "}
                  <Localised text={row.heading} language="en" />
                </p>
                <Words parts={row.after} as="ins" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ parts, as: Changed }: { parts: Stretch[]; as: "del" | "ins" }) {
  let at = 0;
  return (
    <p className="draft-text compared__words" lang="en" dir="auto">
      {parts.map(({ text, isChanged }) => {
        at += text.length;
        return isChanged ? <Changed key={at}>{text}</Changed> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}
