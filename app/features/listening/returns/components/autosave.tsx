import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { isWrittenIn } from "#app/ui/typed-early.ts";

type Saved = { saved: { revision: number; at: Date } | null };

const pause = 3000;

/**
 * Where there is script, saves a form a few seconds after the last key, and says so. Files wait for the button,
 * and what is not saved yet goes along when somebody moves on.
 * Stops by itself when somebody else has saved: the button then shows what they wrote.
 */
export function Autosave({ formId, revision }: { formId: string; revision: number }) {
  const fetcher = useFetcher<Saved>();
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const sending = useRef<ReturnType<typeof setTimeout>>();
  const { submit, data } = fetcher;
  const stopped = data !== undefined && data.saved === null;
  const hasStopped = useRef(stopped);
  hasStopped.current = stopped;

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement) || stopped) return;
    const save = () => {
      sending.current = undefined;
      const fields = new FormData(form);
      fields.delete("file");
      fields.set("intent", "autosave");
      submit(fields, { method: "post", action: pathname });
    };
    const later = () => {
      clearTimeout(sending.current);
      sending.current = setTimeout(save, pause);
    };
    // The button sends everything: what waits here must not arrive after it.
    const cancel = () => {
      clearTimeout(sending.current);
      sending.current = undefined;
    };
    form.addEventListener("input", later);
    // Somebody may have begun to type before the script was there.
    if (isWrittenIn(form)) later();
    form.addEventListener("submit", cancel);
    return () => {
      if (sending.current !== undefined && !hasStopped.current) save();
      cancel();
      form.removeEventListener("input", later);
      form.removeEventListener("submit", cancel);
    };
  }, [formId, pathname, submit, stopped]);

  return (
    <>
      <input type="hidden" name="revision" value={data?.saved?.revision ?? revision} />
      <p role="status" className="meta-line">
        {stopped ? t("returns-office:autosave.stopped") : null}
        {data?.saved ? t("returns-office:autosave.saved", { when: formatMoment(data.saved.at, "en") }) : null}
      </p>
    </>
  );
}
