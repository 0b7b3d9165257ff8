import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { isWorkPage } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { placeOf, takeFocus } from "./link.tsx";

/** Shorter waits are over before anybody could read or hear of them. */
const unnoticed = 400;

/**
 * What a browser does by itself when it loads a document, for moves that the router makes: says that the page is on its
 * way, puts the focus where reading goes on, and has the new title read out. Stands after the page.
 */
export function Moves() {
  const { pathname } = useLocation();
  return isWorkPage(pathname) ? <RoutedMoves /> : null;
}

function RoutedMoves() {
  const { t } = useTranslation();
  const { pathname, hash, key } = useLocation();
  const { state } = useNavigation();
  const [said, setSaid] = useState("");
  const before = useRef({ key, pathname });
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    if (state === "idle") return;
    focused.current ??= document.activeElement;
    const waiting = t(state === "submitting" ? "site-office:moves.sending" : "site-office:moves.loading");
    const timer = setTimeout(() => setSaid(waiting), unnoticed);
    return () => clearTimeout(timer);
  }, [state, t]);

  useEffect(() => {
    if (state !== "idle" || key === before.current.key) return;
    const isSamePage = pathname === before.current.pathname;
    before.current = { key, pathname };
    const place = placeOf(hash);
    if (place) markPlace(place);
    if (!isSamePage || !staysInPlace(focused.current)) takeFocusOfPage(place, focused.current);
    focused.current = null;
    setSaid(document.title);
  }, [state, key, pathname, hash]);

  return (
    <div className={state === "idle" ? "moves" : "moves moves--pending"}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** Whether the work goes on where it was: a form in the middle of the page was sent, and is still there. */
function staysInPlace(focused: Element | null): boolean {
  return Boolean(focused?.isConnected && focused.closest("[data-in-place]"));
}

/** What went wrong comes first, then what was done, the place that was asked for, and the heading. */
function takeFocusOfPage(place: HTMLElement | null, focused: Element | null): void {
  const now = document.activeElement;
  const tookItself = now !== null && now !== document.body && now !== focused;
  const told = document.querySelector<HTMLElement>("main [data-takes-focus]");
  if (told?.id === "error-summary") told.focus();
  else if (!tookItself) takeFocus(told ?? place ?? document.querySelector<HTMLElement>("main h1"));
}

/** Marks a place as a browser marks what an address names; it does so only when it loads the document. */
function markPlace(place: HTMLElement): void {
  for (const old of document.querySelectorAll("[data-place]")) old.removeAttribute("data-place");
  place.setAttribute("data-place", "");
}
