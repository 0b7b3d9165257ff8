import { paths } from "#app/paths.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { MoveButtons } from "./work-rows.tsx";

type Below = { id: string; code: string; name: string; kind: PlanItemKind };

/** The rows that stand below a row; nothing at all when none do. */
export function ItemBelow(props: {
  planId: string;
  rows: Below[];
  kindName: (kind: PlanItemKind) => string;
}) {
  const { planId, rows, kindName } = props;
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="below">
      <h2 id="below">{t("progress-office:item.below")}</h2>
      <ul>
        {rows.map(({ id, code, name, kind }) => (
          <li key={id}>
            {kindName(kind)}{" "}
            <Link href={paths.office.editPlanItem(planId, id)}>
              {code} {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Asked = {
  id: string;
  planId: string;
  plan: { replacesId: string | null; consultations: { id: string; title: string }[] };
};

/** Where what people said about a row is read: in each consultation on its plan, and through the crosswalk. */
export function ItemSaid({ item: { id, planId, plan } }: { item: Asked }) {
  const { t } = useTranslation();
  if (plan.consultations.length === 0 && !plan.replacesId) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t("progress-office:item.said")}</h2>
      <ul>
        {plan.consultations.map((consultation) => (
          <li key={consultation.id}>
            <Link href={paths.office.planItem(consultation.id, id)}>{consultation.title}</Link>
          </li>
        ))}
        {plan.replacesId ? (
          <li>
            <Link href={paths.office.planItemWords(planId, id)}>{t("progress-office:through.title")}</Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

type ItemPlaceProps = {
  item: { id: string; planId: string; code: string };
  place: { place: number; of: number };
};

/** Where a row stands among those of its kind, with the buttons that move it or take it out. */
export function ItemPlace({ item, place }: ItemPlaceProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="place" className="plan-item-place">
      <h2 id="place">{t("progress-office:field.place")}</h2>
      <p>{t("progress-office:item.place", place)}</p>
      {place.of > 1 ? (
        <MoveButtons item={{ ...item, ...place }} action={paths.office.editPlanItem(item.planId, item.id)}>
          <TextField
            name="moveWhy"
            label={t("progress-office:item.moveReason")}
            hint={t("progress-office:item.reasonHint")}
            maxLength={500}
            optional
          />
        </MoveButtons>
      ) : null}
      <Form method="post" action={paths.office.plan(item.planId)}>
        <input type="hidden" name="item" value={item.id} />
        <TextField
          name="why"
          label={t("progress-office:item.takeOutReason")}
          hint={t("progress-office:item.reasonHint")}
          maxLength={500}
          optional
        />
        <Button small variant="secondary" name="do" value="retire">
          {t("progress-office:item.takeOut")}
        </Button>
      </Form>
    </section>
  );
}
