import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { fieldIds, inputClass } from "#app/ui/field-parts.tsx";
import { Form } from "#app/ui/form.tsx";

export type GroupView = { id: string; name: string; people: number };

type GroupListProps = {
  groups: GroupView[];
  refused: (FormState & { groupId: string | null }) | undefined;
  mayWrite: boolean;
};

/** The stakeholder groups that people are offered, each with its name to edit and its place in the list. */
export function GroupList({ groups, refused, mayWrite }: GroupListProps) {
  return (
    <ol className="group-list">
      {groups.map((group, index) => (
        <li key={group.id}>
          {mayWrite ? (
            <GroupRow
              group={group}
              isFirst={index === 0}
              isLast={index === groups.length - 1}
              refused={refused?.groupId === group.id ? refused : undefined}
            />
          ) : (
            group.name
          )}
        </li>
      ))}
    </ol>
  );
}

type GroupRowProps = { group: GroupView; isFirst: boolean; isLast: boolean; refused: FormState | undefined };

function GroupRow({ group, isFirst, isLast, refused }: GroupRowProps) {
  const { t } = useTranslation();
  const ids = fieldIds(`group-${group.id}`);
  const error = refused?.errors.name;
  const typed = refused?.typed.name;
  const name = group.name;
  return (
    <>
      <Form method="post" className="group-list__name" preventScrollReset noValidate>
        <input type="hidden" name="intent" value="rename" />
        <input type="hidden" name="groupId" value={group.id} />
        <label className="visually-hidden" htmlFor={ids.field}>
          {t("consultations-office:groups.nameOf", { name })}
        </label>
        {error ? (
          <p className="ds_question__error-message" id={ids.error}>
            {t(error)}
          </p>
        ) : null}
        <input
          className={inputClass("full", error)}
          id={ids.field}
          name="name"
          defaultValue={typeof typed === "string" ? typed : name}
          aria-describedby={error ? ids.error : undefined}
          aria-invalid={error ? true : undefined}
        />
        <Button variant="secondary" small ariaLabel={t("consultations-office:groups.renameOf", { name })}>
          {t("consultations-office:groups.rename")}
        </Button>
      </Form>
      <Form method="post" className="group-list__actions" preventScrollReset>
        <input type="hidden" name="groupId" value={group.id} />
        <Button
          variant="secondary"
          small
          name="intent"
          value="up"
          disabled={isFirst}
          ariaLabel={t("consultations-office:groups.upOf", { name })}
        >
          {t("consultations-office:groups.up")}
        </Button>
        <Button
          variant="secondary"
          small
          name="intent"
          value="down"
          disabled={isLast}
          ariaLabel={t("consultations-office:groups.downOf", { name })}
        >
          {t("consultations-office:groups.down")}
        </Button>
        <Button
          variant="secondary"
          small
          name="intent"
          value="retire"
          ariaLabel={t("consultations-office:groups.retireOf", { name })}
        >
          {t("consultations-office:groups.retire")}
        </Button>
      </Form>
      {group.people > 0 ? (
        <p className="meta-line">{t("consultations-office:groups.inUse", { count: group.people })}</p>
      ) : null}
    </>
  );
}
