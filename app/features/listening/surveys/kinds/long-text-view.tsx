import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import type { FieldProps, KindView } from "./kind-view.ts";
import type { ShownText } from "./open-text.ts";

export const longTextView: KindView<ShownText> = { Field: LongTextField, Editor: null };

function LongTextField({ words, isHeading, shown, given, marksOf: _, ...field }: FieldProps<ShownText>) {
  const { t } = useTranslation();
  return (
    <TextArea
      {...field}
      label={words}
      labelIsHeading={isHeading}
      defaultValue={given()[0]}
      characterHint={t("surveys:step.room", { count: shown.longest })}
    />
  );
}
