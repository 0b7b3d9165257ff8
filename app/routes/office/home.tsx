import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "office/home");
  return null;
}

export default function OfficeHome() {
  const { t } = useTranslation();
  return <PageHeading>{t("site-office:home.title")}</PageHeading>;
}
