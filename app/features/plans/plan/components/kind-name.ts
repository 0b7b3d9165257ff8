import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** What a plan calls a kind of row: its layout's word, or the usual one. */
export function useKindName(kinds: readonly { kind: PlanItemKind; name: string }[]) {
  const { t } = useTranslation();
  return (kind: PlanItemKind) =>
    kinds.find((one) => one.kind === kind)?.name || t(`plans-office:kind.${kind}`);
}
