import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ServiceForm, ServiceWork } from "#app/features/listening/returns/forms.ts";
import { findService } from "#app/features/listening/returns/queries.server.ts";
import { ServiceEditor } from "#app/features/listening/returns/services/components/service-editor.tsx";
import { ServiceManagers } from "#app/features/listening/returns/services/components/service-managers.tsx";
import { linkManager, unlinkManager } from "#app/features/listening/returns/services/link-manager.server.ts";
import { retireService } from "#app/features/listening/returns/services/retire-service.server.ts";
import { saveService } from "#app/features/listening/returns/services/save-service.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { service }) => service?.name ?? t("returns-office:services.add"),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const done = new URL(request.url).searchParams.get("done") === "saved";
  if (params.id === "new") return { service: null, done, mayWrite: mayWrite(viewer) };
  const service = await findService(params.id ?? "");
  if (!service) throw notFound();
  return { service, done, mayWrite: mayWrite(viewer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const fields = await readFields(request);
  if (id === "new") {
    const form = parseFields(fields, ServiceForm);
    if (!form.ok) return refused(form);
    const saved = await saveService(viewer, null, form.value, form.recordId);
    return saved?.ok ? redirect(paths.office.service(saved.id, "saved"), 303) : nameTaken(form.typed);
  }
  const form = parseFields(fields, ServiceWork);
  if (!form.ok) return refused(form);
  const { value } = form;
  const { now } = context;
  const result =
    value.intent === "edit"
      ? await saveService(viewer, id, value)
      : value.intent === "addManager"
        ? await linkManager(viewer, id, value.account)
        : value.intent === "removeManager"
          ? await unlinkManager(viewer, id, value.account)
          : await retireService(viewer, id, value.intent === "retire" ? now : null);
  if (!result) throw notFound();
  return result.ok ? redirect(paths.office.service(id, "saved"), 303) : nameTaken(form.typed);
}

const nameTaken = (typed: Record<string, string | string[]>) =>
  refused({ typed, errors: { name: "returns-office:errors.nameTaken" } });

export default function Service() {
  const { service, done, mayWrite: writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.services()}>{t("returns-office:services.title")}</BackLink>
      {done && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t("returns-office:done.saved")}</p>
        </Notice>
      ) : null}
      <PageHeading>{service?.name ?? t("returns-office:services.add")}</PageHeading>
      <ServiceEditor service={service} refused={refused} mayWrite={writes} />
      {service ? <ServiceManagers service={service} mayWrite={writes} /> : null}
    </div>
  );
}
