import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type ServiceEditorProps = {
  service: { name: string; provider: string; funding: "core" | "funded"; retiredAt: Date | null } | null;
  refused: FormState | undefined;
  mayWrite: boolean;
};

/** What is known of a service, to read or to change. */
export function ServiceEditor({ service, refused, mayWrite }: ServiceEditorProps) {
  const { t } = useTranslation();
  const stored: Record<string, string> = service
    ? { name: service.name, provider: service.provider, funding: service.funding }
    : {};
  if (!mayWrite)
    return (
      <SummaryList
        rows={(["provider", "funding"] as const).map((field) => ({
          key: t(`returns-office:services.columns.${field}`),
          value:
            field === "funding" && service ? t(`returns-office:funding.${service.funding}`) : stored[field],
        }))}
      />
    );
  const value = (field: string) => {
    const typed = refused?.typed[field];
    return refused ? (typeof typed === "string" ? typed : "") : (stored[field] ?? "");
  };
  const error = (field: string) => {
    const key = refused?.errors[field];
    return key ? t(key) : undefined;
  };
  return (
    <Form method="post" makesRecord noValidate>
      <TextField
        name="name"
        label={t("returns-office:services.columns.name")}
        defaultValue={value("name")}
        error={error("name")}
      />
      <TextField
        name="provider"
        label={t("returns-office:services.columns.provider")}
        hint={t("returns-office:services.providerHint")}
        defaultValue={value("provider")}
        error={error("provider")}
      />
      <Radios
        name="funding"
        legend={t("returns-office:services.columns.funding")}
        options={(["core", "funded"] as const).map((funding) => ({
          value: funding,
          label: t(`returns-office:funding.${funding}`),
          hint: t(`returns-office:fundingHints.${funding}`),
        }))}
        defaultValue={value("funding")}
        error={error("funding")}
      />
      <div className="button-group">
        <Button name="intent" value="edit">
          {t("returns-office:save")}
        </Button>
        {service ? (
          <Button name="intent" value={service.retiredAt ? "restore" : "retire"} variant="secondary">
            {t(`returns-office:services.${service.retiredAt ? "restore" : "retire"}`)}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
