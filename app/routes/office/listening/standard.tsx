import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ScoreForm } from "#app/features/listening/programme/programme-forms.ts";
import { ScoreFields } from "#app/features/listening/programme/standards/components/score-fields.tsx";
import { scoreStandard } from "#app/features/listening/programme/standards/score-standard.server.ts";
import { findStandard } from "#app/features/listening/programme/standards/standards.ts";
import {
  findStandards,
  listEvidenceChoices,
} from "#app/features/listening/programme/standards/standards-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const standard = findStandard(params.standard);
  const record = standard && (await findStandards(params.id ?? "", context.now));
  if (!record) throw notFound();
  return {
    id: record.id,
    heading: record.title,
    standard,
    score: record.standards.find((one) => one.standard === standard)?.score ?? null,
    choices: (await listEvidenceChoices(record.id)) ?? [],
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const standard = findStandard(params.standard);
  if (!standard) throw notFound();
  const form = await parseForm(request, ScoreForm);
  if (!form.ok) return refused(form);
  const id = params.id ?? "";
  if (!(await scoreStandard(viewer, id, standard, form.value, context.now))) {
    throw notFound();
  }
  return redirect(paths.office.standards(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { standard }) => t(`programme-office:standard.${standard}`),
};

export default function Standard() {
  const { id, heading, standard, score, choices, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.standards(id)}>{t("programme-office:tabs.standards")}</BackLink>
      <PageHeading caption={heading}>{t(`programme-office:standard.${standard}`)}</PageHeading>
      <p className="measure">{t(`programme-office:standardText.${standard}`)}</p>
      <Form method="post" noValidate className="measure">
        <fieldset disabled={!mayWrite}>
          <legend className="visually-hidden">{t("programme-office:standards.score")}</legend>
          <ScoreFields
            stored={{
              score: score ? String(score.score) : "",
              evidence: score?.evidence ?? "",
              url: score?.url ?? "",
              linked: score?.linked.map(({ ref }) => ref) ?? [],
            }}
            choices={choices}
            refused={refused}
          />
        </fieldset>
        {mayWrite ? <Button>{t("programme-office:standards.save")}</Button> : null}
      </Form>
    </>
  );
}
