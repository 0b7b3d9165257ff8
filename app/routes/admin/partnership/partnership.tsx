import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { describePartnership } from "#app/features/partnership/accounts/describe-partnership.server.ts";
import { PartnershipForm } from "#app/features/partnership/accounts/forms.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { refused } from "#app/platform/http/replies.server.ts";
import { languages, translatedLanguages } from "#app/platform/i18n/languages.ts";
import type { LocaleKey, Texts } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("accounts-office:partnership.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const saved = new URL(request.url).searchParams.get("done") === "saved";
  return { described: await findPartnership(), saved };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, PartnershipForm);
  if (!form.ok) return refused(form);
  await describePartnership(viewer, form.value);
  return redirect(paths.admin.partnership("saved"), 303);
}

const oneLine = [
  { name: "name", type: "text" },
  { name: "shortName", type: "text" },
  { name: "area", type: "text" },
] as const;
const contacts = [
  { name: "contactEmail", type: "email" },
  { name: "contactPhone", type: "tel" },
] as const;
type Field = keyof Texts["accounts-office"]["partnership"];

const hints: Partial<Record<Field, LocaleKey>> = {
  shortName: "accounts-office:partnership.shortNameHint",
  area: "accounts-office:partnership.areaHint",
};

export default function Partnership() {
  const { described, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const values: Record<string, unknown> = refused?.typed ?? described;
  const errors: Partial<FieldErrors> = refused?.errors ?? {};
  const say = (key: LocaleKey | undefined) => (key ? t(key) : undefined);
  const field = (name: Field) => ({
    name,
    label: t(`accounts-office:partnership.${name}`),
    hint: say(hints[name]),
    defaultValue: String(values[name] ?? ""),
    error: say(errors[name]),
    optional: name !== "name",
    width: "medium" as const,
  });
  return (
    <>
      <FormErrors errors={errors} />
      {saved && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t("accounts-office:partnership.done")}</p>
        </Notice>
      ) : null}
      <PageHeading>{t("accounts-office:partnership.title")}</PageHeading>
      <p>{t("accounts-office:partnership.lead")}</p>
      <Form method="post" noValidate>
        {oneLine.map(({ name, type }) => (
          <TextField key={name} {...field(name)} type={type} />
        ))}
        <TextArea
          {...field("description")}
          hint={t("accounts-office:partnership.descriptionHint")}
          width="full"
          rows={4}
        />
        {contacts.map(({ name, type }) => (
          <TextField key={name} {...field(name)} type={type} />
        ))}
        <TextArea {...field("address")} rows={3} />
        <Checkboxes
          name="checkedLanguages"
          legend={t("accounts-office:partnership.languages")}
          hint={t("accounts-office:partnership.languagesHint")}
          options={translatedLanguages.map((code) => {
            const { ownName, direction } = languages[code];
            return { value: code, label: ownName, lang: code, dir: direction };
          })}
          defaultValue={[values.checkedLanguages ?? []].flat().map(String)}
          error={say(errors.checkedLanguages)}
        />
        <Button>{t("accounts-office:partnership.save")}</Button>
      </Form>
    </>
  );
}
