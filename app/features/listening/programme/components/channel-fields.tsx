import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { channelKinds } from "../channel.ts";
import { participationLevels } from "../participation.ts";

type ChannelFieldsProps = {
  /** What is stored, by field name; empty for a new channel. */
  stored: Record<string, string>;
  refused: FormState | undefined;
};

/** Every field of a channel. */
export function ChannelFields({ stored, refused }: ChannelFieldsProps) {
  const { t } = useTranslation();
  const { value, field } = useFormFields(stored, refused);
  return (
    <>
      <TextField
        {...field("title")}
        label={t("programme-office:fields.title")}
        hint={t("programme-office:hints.title")}
      />
      <Select
        {...field("kind")}
        label={t("programme-office:fields.kind")}
        hint={t("programme-office:hints.kind")}
        options={channelKinds.map((kind) => ({ value: kind, label: t(`channels:name.${kind}`) }))}
      />
      <TextField {...field("audience")} label={t("programme-office:fields.audience")} optional />
      <TextField {...field("place")} label={t("programme-office:fields.place")} optional />
      <fieldset>
        <legend>{t("programme-office:channels.when")}</legend>
        <p className="ds_hint-text">{t("programme-office:hints.when")}</p>
        <TextField
          {...field("eventOn")}
          type="date"
          width="short"
          label={t("programme-office:fields.eventOn")}
          optional
        />
        <TextField
          {...field("opensOn")}
          type="date"
          width="short"
          label={t("programme-office:fields.opensOn")}
          optional
        />
        <TextField
          {...field("closesOn")}
          type="date"
          width="short"
          label={t("programme-office:fields.closesOn")}
          optional
        />
        <Checkboxes
          name="ongoing"
          legend={t("programme-office:fields.ongoing")}
          options={[{ value: "yes", label: t("programme-office:fields.ongoingYes") }]}
          defaultValue={value("ongoing") ? ["yes"] : []}
        />
      </fieldset>
      <Select
        {...field("offered")}
        label={t("programme-office:fields.channelOffered")}
        hint={t("programme-office:hints.channelOffered")}
        options={[
          { value: "", label: t("programme-office:channels.asAll") },
          ...participationLevels.map((level) => ({
            value: level,
            label: t(`programme-office:level.${level}`),
          })),
        ]}
      />
      <fieldset>
        <legend>{t("programme-office:channels.reach")}</legend>
        <p className="ds_hint-text">{t("programme-office:hints.reach")}</p>
        {(["handedOut", "returned", "attended"] as const).map((name) => (
          <TextField
            key={name}
            {...field(name)}
            inputMode="numeric"
            width="short"
            label={t(`programme-office:fields.${name}`)}
            optional
          />
        ))}
      </fieldset>
    </>
  );
}
