import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { RowAction } from "#app/ui/row-action.tsx";
import { Select } from "#app/ui/select.tsx";
import type { WholeReturn } from "../../queries.server.ts";
import { type Aim, AimList } from "./aim-list.tsx";

type OfficeAimsProps = {
  aims: Aim[];
  actions: WholeReturn["content"]["actions"];
  choices: { id: string; code: string; name: string }[];
  mayWrite: boolean;
};

const longestLabel = 90;

const shortened = (text: string) =>
  text.length > longestLabel ? `${text.slice(0, longestLabel).trimEnd()}…` : text;

/** Which promises and measures of the partnership's plan a return works towards: to read, to add to and to correct. */
export function OfficeAims({ aims, actions, choices, mayWrite }: OfficeAimsProps) {
  const { t } = useTranslation();
  return (
    <section id="aims">
      <h2>{t("returns-office:aims.title")}</h2>
      {aims.length === 0 ? <p>{t("returns-office:aims.none")}</p> : null}
      <AimList
        aims={aims}
        after={({ id, planItem }) =>
          mayWrite ? (
            <RowAction
              field="aim"
              id={id}
              intent="unlinkAim"
              ariaLabel={t("returns-office:aims.removeNamed", { code: planItem.code })}
            >
              {t("returns-office:aims.remove")}
            </RowAction>
          ) : null
        }
      />
      {mayWrite && choices.length > 0 ? (
        <Details summary={t("returns-office:aims.add")}>
          <Form method="post">
            <Select
              name="place"
              label={t("returns-office:aims.action")}
              options={[
                { value: "", label: t("returns-office:aims.whole") },
                ...actions.map(({ text }, place) => ({ value: String(place), label: shortened(text) })),
              ]}
            />
            <Select
              name="planItem"
              label={t("returns-office:aims.planItem")}
              options={choices.map(({ id, code, name }) => ({
                value: id,
                label: shortened(`${code} ${name}`),
              }))}
            />
            <Button name="intent" value="linkAim" variant="secondary">
              {t("returns-office:aims.link")}
            </Button>
          </Form>
        </Details>
      ) : null}
    </section>
  );
}
