import type { Permission } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tag } from "#app/ui/tag.tsx";

/** What may be done with somebody's words, in words. */
export function PermissionTag({ permission }: { permission: Permission }) {
  const { t } = useTranslation();
  const mayBeQuoted = permission === "withName" || permission === "withoutName";
  return (
    <Tag tone={mayBeQuoted ? "success" : "warning"}>{t(`contributions-office:permission.${permission}`)}</Tag>
  );
}
