import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { KeyboardList } from "#app/ui/keyboard-list.tsx";

type KeyAction = string | null | (() => void);
type TaggingKeysProps = { actions: Record<"n" | "f" | "p" | "k" | "w" | "t", KeyAction>; isReady: boolean };

const setting = "conversations.single-keys";

/** The page's single keys and their list. They can be turned off, because some people's speech or tremor presses keys. */
export function TaggingKeys({ actions, isReady }: TaggingKeysProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useRef<HTMLDetailsElement>(null);
  const [isOn, setIsOn] = useState(true);

  useEffect(() => setIsOn(localStorage.getItem(setting) !== "off"), []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?" && list.current) {
        list.current.open = !list.current.open;
        if (list.current.open) list.current.querySelector("summary")?.focus();
        return;
      }
      const action = isOn ? actions[event.key as keyof typeof actions] : null;
      if (!action) return;
      event.preventDefault();
      if (typeof action === "string") navigate(action);
      else action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [actions, isOn, navigate]);

  if (!isReady) return null;
  return (
    <details className="ds_details" ref={list}>
      <summary className="ds_details__summary">{t("tagging-office:keys.title")}</summary>
      <div className="ds_details__text">
        <KeyboardList
          shortcuts={[
            { keys: ["n"], action: t("tagging-office:keys.next") },
            { keys: ["f"], action: t("tagging-office:keys.following") },
            { keys: ["p"], action: t("tagging-office:keys.previous") },
            { keys: ["k"], action: t("tagging-office:keys.choose") },
            { keys: ["w"], action: t("tagging-office:keys.whole") },
            { keys: ["t"], action: t("tagging-office:keys.tag") },
            { keys: ["?"], action: t("tagging-office:keys.help") },
          ]}
        />
        <div className="ds_checkbox ds_checkbox--small">
          <input
            className="ds_checkbox__input"
            id="single-keys"
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              setIsOn(event.target.checked);
              localStorage.setItem(setting, event.target.checked ? "on" : "off");
            }}
          />
          <label className="ds_checkbox__label" htmlFor="single-keys">
            {t("tagging-office:keys.on")}
          </label>
        </div>
      </div>
    </details>
  );
}

/** Whether a key press is meant for what has the focus. A tick box and a radio take no letters. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "submit", "button"].includes(target.type);
  return target instanceof HTMLElement && target.closest("textarea, select, [contenteditable]") !== null;
}
