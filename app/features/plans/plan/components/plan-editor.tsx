import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import type { PagedPriority } from "../plan-pages.ts";

type PlanEditorProps = {
  planId: string;
  /** Which page of the plan they are on. */
  page: number;
  priorities: PagedPriority[];
};

/** Every priority and key action with what can be done to it. Each button is a form of its own: it works without a script. */
export function PlanEditor({ planId, page, priorities }: PlanEditorProps) {
  const { t } = useTranslation();
  const action = paths.office.plan(planId, page > 1 ? { page } : {});
  return (
    <>
      {priorities.map((priority) => (
        <section className="plan-editor" key={priority.id}>
          <div className="plan-editor__item" id={`item-${priority.id}`}>
            <h3 className="plan-editor__priority plan-editor__words">
              {t(priority.isContinued ? "plans-office:plan.headingContinued" : "plans-office:plan.heading", {
                kind: t(`plans-office:kind.${priority.kind}`),
                code: priority.code,
                name: priority.name,
              })}
            </h3>
            <ItemButtons planId={planId} action={action} item={priority} />
          </div>
          <ol>
            {priority.keyActions.map((one) => (
              <li className="plan-editor__item" id={`item-${one.id}`} key={one.id}>
                <p className="plan-editor__words">
                  <b>{one.code}</b> {one.name}
                </p>
                <ItemButtons planId={planId} action={action} item={one} />
              </li>
            ))}
          </ol>
          <p className="plan-editor__add">
            <Link href={paths.office.newPlanItem(planId, priority.id)}>
              {t("plans-office:plan.addKeyAction")}
              <span className="visually-hidden"> – {priority.name}</span>
            </Link>
          </p>
        </section>
      ))}
      <LinkButton href={paths.office.newPlanItem(planId)} variant="secondary">
        {t("plans-office:plan.addPriority")}
      </LinkButton>
    </>
  );
}

type ItemButtonsProps = {
  planId: string;
  /** Where its forms are sent. */
  action: string;
  /** It changes places with those of its kind that stand below the same one. */
  item: { id: string; code: string; name: string; place: number; of: number };
};

function ItemButtons({ planId, action, item }: ItemButtonsProps) {
  const { t } = useTranslation();
  const { place, of } = item;
  const label = (verb: string) => `${verb}: ${item.code} ${item.name}`;
  const move = (to: number, verb: string, possible: boolean) => (
    <Form method="post" action={action}>
      <input type="hidden" name="do" value="move" />
      <input type="hidden" name="item" value={item.id} />
      <Button
        small
        variant="secondary"
        name="place"
        value={String(to)}
        disabled={!possible}
        ariaLabel={label(verb)}
      >
        {verb}
      </Button>
    </Form>
  );
  return (
    <div className="plan-editor__buttons">
      <Link href={paths.office.editPlanItem(planId, item.id)}>
        {t("plans-office:plan.edit")}
        <span className="visually-hidden">
          {" "}
          {item.code} {item.name}
        </span>
      </Link>
      {move(place - 1, t("plans-office:plan.up"), place > 1)}
      {move(place + 1, t("plans-office:plan.down"), place < of)}
      <Form method="post" action={action}>
        <input type="hidden" name="item" value={item.id} />
        <Button
          small
          variant="secondary"
          name="do"
          value="retire"
          ariaLabel={label(t("plans-office:plan.retire"))}
        >
          {t("plans-office:plan.retire")}
        </Button>
      </Form>
    </div>
  );
}
