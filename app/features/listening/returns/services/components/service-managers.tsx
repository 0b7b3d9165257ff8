import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { RowAction } from "#app/ui/row-action.tsx";
import { Select } from "#app/ui/select.tsx";

type Person = { id: string; name: string; email: string; disabledAt?: Date | null };

type ServiceManagersProps = {
  service: {
    managers: { account: Person }[];
    others: Person[];
    returns: { id: string; call: { title: string } }[];
  };
  mayWrite: boolean;
};

/** Who writes for a service, and what it was asked for. */
export function ServiceManagers({ service, mayWrite }: ServiceManagersProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("returns-office:managers.title")}</h2>
      {service.managers.length === 0 ? <p>{t("returns-office:managers.none")}</p> : null}
      <ul className="plain-list">
        {service.managers.map(({ account }) => (
          <li key={account.id} className="row-actions">
            <span>
              {account.name} ({account.email})
              {account.disabledAt ? `, ${t("returns-office:managers.disabled")}` : null}
            </span>
            {mayWrite ? (
              <RowAction
                field="account"
                id={account.id}
                intent="removeManager"
                ariaLabel={t("returns-office:managers.removeNamed", { name: account.name })}
              >
                {t("returns-office:managers.remove")}
              </RowAction>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite && service.others.length > 0 ? (
        <Form method="post">
          <Select
            name="account"
            label={t("returns-office:managers.add")}
            options={service.others.map(({ id, name, email }) => ({
              value: id,
              label: `${name} (${email})`,
            }))}
          />
          <Button name="intent" value="addManager" variant="secondary">
            {t("returns-office:managers.addButton")}
          </Button>
        </Form>
      ) : null}
      {mayWrite ? <p>{t("returns-office:managers.accounts")}</p> : null}
      <h2>{t("returns-office:managers.returns")}</h2>
      {service.returns.length === 0 ? <p>{t("returns-office:managers.noReturns")}</p> : null}
      <ul>
        {service.returns.map(({ id, call }) => (
          <li key={id}>
            <Link href={paths.office.return(id)}>{call.title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
