import { ProgressRating } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { RatingTag } from "./rating-tag.tsx";

type ProgressView = {
  id: string;
  asAt: Day;
  asAtWords: string;
  words: string;
  rating: ProgressRating | null;
  author: string;
};

/** What has happened with a row, the newest first, and the form that adds to it. */
export function ItemProgress(props: { progress: ProgressView[]; form: FormState; mayWrite: boolean }) {
  const { progress, form, mayWrite } = props;
  const { t } = useTranslation();
  const { field } = useFormFields({}, form);
  return (
    <section>
      <h2 id="progress">{t("progress-office:progress.title")}</h2>
      <DataTable
        caption={t("progress-office:progress.title")}
        captionHidden
        dense
        empty={<p>{t("progress-office:progress.none")}</p>}
        columns={(["asAt", "rating", "words", "author"] as const).map((key) => ({
          key,
          label: t(`progress-office:field.${key}`),
        }))}
        rows={progress.map((one) => ({
          id: one.id,
          header: "asAt",
          cells: {
            asAt: one.asAtWords || formatDay(one.asAt, originalLanguage),
            rating: one.rating ? <RatingTag rating={one.rating} /> : t("progress-office:rating.none"),
            words: one.words,
            author: one.author,
          },
        }))}
      />
      {mayWrite ? (
        <Details summary={t("progress-office:progress.add")} open={Object.keys(form.errors).length > 0}>
          <Form method="post" noValidate>
            <input type="hidden" name="do" value="progress" />
            <TextField
              {...field("asAt")}
              label={t("progress-office:progress.asAt")}
              type="date"
              width="medium"
            />
            <Select
              {...field("rating")}
              label={t("progress-office:field.rating")}
              options={[
                { value: "", label: t("progress-office:rating.none") },
                ...Object.values(ProgressRating).map((rating) => ({
                  value: rating,
                  label: t(`progress-office:rating.${rating}`),
                })),
              ]}
            />
            <TextArea {...field("words")} label={t("progress-office:progress.words")} rows={4} />
            <TextField
              {...field("author")}
              label={t("progress-office:field.author")}
              hint={t("progress-office:progress.authorHint")}
              optional
            />
            <Button>{t("progress-office:progress.save")}</Button>
          </Form>
        </Details>
      ) : null}
    </section>
  );
}
