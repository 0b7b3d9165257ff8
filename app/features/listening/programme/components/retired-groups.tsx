import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import type { GroupView } from "./group-list.tsx";

/** The groups that people are not offered any more, each with a way back. Nothing when there are none. */
export function RetiredGroups({ groups, mayWrite }: { groups: GroupView[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  return (
    <>
      <h2>{t("consultations-office:groups.retired")}</h2>
      <ul className="checklist">
        {groups.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {mayWrite ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="groupId" value={id} />
                <Button
                  variant="secondary"
                  small
                  name="intent"
                  value="restore"
                  ariaLabel={t("consultations-office:groups.restoreOf", { name })}
                >
                  {t("consultations-office:groups.restore")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
