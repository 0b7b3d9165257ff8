import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { topicCode } from "../meeting.ts";
import { nameFields, nameKinds } from "../read-names.ts";
import type { FoundName, RawTranscript } from "../transcript.ts";
import type { Topic } from "./note-fields.tsx";

const linesShown = 20;

type ImportPreviewProps = {
  transcript: Omit<RawTranscript, "lines">;
  lines: RawTranscript["lines"];
  names: FoundName[];
  /** How often these names stand inside the words, where they are replaced too. */
  namesInWords: number;
  topics: Topic[];
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
};

/** What was understood of a file, what is doubtful and what is left out, with a place to say who each name is. */
export function ImportPreview(props: ImportPreviewProps) {
  const { transcript, lines, names, namesInWords, topics, typed, errors } = props;
  const { t } = useTranslation();
  const value = (field: string) => (typeof typed[field] === "string" ? typed[field] : undefined);
  const unnamed = lines.filter((line) => line.name === null).length;
  const dropped = entriesOf(transcript.dropped);
  const doubts = entriesOf(transcript.doubts);
  return (
    <>
      <Notice
        kind="info"
        title={t("meetings-office:import.understood", {
          count: lines.length,
          format: t(`meetings-office:import.format.${transcript.format}`),
        })}
      >
        <p>
          {t("meetings-office:import.names", { count: names.length })}{" "}
          {names.length > 0 && unnamed > 0 ? t("meetings-office:import.unnamed", { count: unnamed }) : null}
        </p>
      </Notice>
      {doubts.length > 0 || names.some((name) => !name.isSure) ? (
        <>
          <h2>{t("meetings-office:import.doubtful")}</h2>
          <ul>
            {doubts.map(([doubt, count]) => (
              <li key={doubt}>{t(`meetings-office:import.doubt.${doubt}`, { count })}</li>
            ))}
            {names
              .filter((name) => !name.isSure)
              .map(({ name }) => (
                <li key={name}>{t("meetings-office:import.doubtfulName", { name })}</li>
              ))}
          </ul>
        </>
      ) : null}
      <h2>{t("meetings-office:import.leftOut")}</h2>
      {dropped.length === 0 ? (
        <p>{t("meetings-office:import.nothingLeftOut")}</p>
      ) : (
        <ul>
          {dropped.map(([what, count]) => (
            <li key={what}>{t(`meetings-office:import.dropped.${what}`, { count })}</li>
          ))}
        </ul>
      )}
      {names.length > 0 ? (
        <>
          <h2>{t("meetings-office:import.who")}</h2>
          <p className="measure">{t("meetings-office:import.whoText")}</p>
          {namesInWords > 0 ? (
            <p className="measure">{t("meetings-office:import.inWords", { count: namesInWords })}</p>
          ) : null}
          <DataTable
            caption={t("meetings-office:import.who")}
            captionHidden
            columns={[
              { key: "name", label: t("meetings-office:import.name") },
              { key: "lines", label: t("meetings-office:finish.linesToTake"), numeric: true },
              { key: "as", label: t("meetings-office:import.is") },
              { key: "label", label: t("meetings-office:import.label") },
            ]}
            rows={names.map((found, place) => {
              const fields = nameFields(place);
              const { suggestion } = found;
              const error = errors[fields.label];
              return {
                id: String(place),
                header: "name",
                cells: {
                  name: found.name,
                  lines: found.lines,
                  as: (
                    <select
                      className="select"
                      name={fields.as}
                      aria-label={t("meetings-office:import.isOf", { name: found.name })}
                      defaultValue={value(fields.as) ?? suggestion.kind}
                    >
                      {nameKinds.map((kind) => (
                        <option key={kind} value={kind}>
                          {t(`meetings-office:import.kind.${kind}`)}
                        </option>
                      ))}
                    </select>
                  ),
                  label: (
                    <>
                      {error ? <p className="ds_question__error-message">{t(error)}</p> : null}
                      <input
                        className="ds_input ds_input--fixed-10"
                        id={`field-${fields.label}`}
                        name={fields.label}
                        aria-label={t("meetings-office:import.labelOf", { name: found.name })}
                        aria-invalid={error ? true : undefined}
                        defaultValue={
                          value(fields.label) ?? (suggestion.kind === "label" ? suggestion.label : "")
                        }
                      />
                    </>
                  ),
                },
              };
            })}
          />
          <Checkboxes
            name="goOn"
            legend={t("meetings-office:import.goOnTitle")}
            options={[{ value: "yes", label: t("meetings-office:import.goOn") }]}
            defaultValue={Object.keys(typed).length > 0 && typed.goOn !== "yes" ? [] : ["yes"]}
          />
        </>
      ) : null}
      {topics.length > 0 ? (
        <Select
          name="topic"
          label={t("meetings-office:import.topic")}
          options={[
            { value: "", label: t("meetings-office:noTopic") },
            ...topics.map(({ id, number, text }) => ({ value: id, label: `${topicCode(number)} ${text}` })),
          ]}
          defaultValue={value("topic")}
        />
      ) : null}
      <h2>{t("meetings-office:import.firstLines")}</h2>
      <ol className="plain-list">
        {lines.slice(0, linesShown).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name than their place
          <li key={place}>
            {line.name === null ? null : <b>{line.name}: </b>}
            <span dir="auto">{line.text}</span>
          </li>
        ))}
      </ol>
      {lines.length > linesShown ? (
        <p>{t("meetings-office:import.moreLines", { count: lines.length - linesShown })}</p>
      ) : null}
    </>
  );
}

function entriesOf<What extends string>(counts: Partial<Record<What, number>>): [What, number][] {
  return Object.entries(counts) as [What, number][];
}
