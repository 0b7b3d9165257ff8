import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { scores } from "../standards.ts";
import type { EvidenceChoice } from "../standards-queries.server.ts";

type ScoreFieldsProps = {
  stored: { score: string; evidence: string; url: string; linked: string[] };
  choices: EvidenceChoice[];
  refused: FormState | undefined;
};

/** A standard's score from 1 to 6, and what it rests on. */
export function ScoreFields({ stored, choices, refused }: ScoreFieldsProps) {
  const { t } = useTranslation();
  const { linked, ...fields } = stored;
  const { value, error } = useFormFields(fields, refused);
  const ticked = refused?.typed.linked;
  return (
    <>
      <Radios
        name="score"
        legend={t("programme-office:standards.scoreQuestion")}
        hint={t("programme-office:standards.scoreHint")}
        defaultValue={value("score")}
        error={error("score")}
        options={scores.map((score) => ({
          value: String(score),
          label: t("programme-office:standards.scoreInWords", {
            score,
            words: t(`programme-office:standards.words.${score}`),
          }),
        }))}
      />
      <TextArea
        name="evidence"
        rows={4}
        label={t("programme-office:standards.evidence")}
        hint={t("programme-office:standards.evidenceHint")}
        defaultValue={value("evidence")}
        error={error("evidence")}
        optional
      />
      <Checkboxes
        name="linked"
        legend={t("programme-office:standards.linked")}
        hint={t("programme-office:standards.linkedHint")}
        optional
        defaultValue={refused ? [ticked ?? []].flat() : linked}
        options={choices.map(({ ref, kind, label, count, atLeast }) => ({
          value: ref,
          label: t(`programme-office:evidence.${kind}`, {
            label,
            people: peopleInWords(t, count, atLeast),
            count,
          }),
        }))}
      />
      <TextField
        name="url"
        type="url"
        label={t("programme-office:standards.url")}
        defaultValue={value("url")}
        error={error("url")}
        optional
      />
    </>
  );
}
