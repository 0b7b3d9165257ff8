import { Link as RouterLink } from "@remix-run/react";
import type { ComponentPropsWithoutRef, MouseEvent } from "react";
import { isWorkPage } from "#app/paths.ts";

type LinkProps = ComponentPropsWithoutRef<"a"> & { href: string };

/**
 * The one link of pages that run script: the router moves between the pages of the people who work here, fetching ahead
 * what somebody is about to open; a place on the same page is gone to where it is; anything else is a load of a document.
 * Without script, each is the plain link that it is written as.
 */
export function Link({ href, onClick, ...attributes }: LinkProps) {
  if (href.startsWith("#")) return <a href={href} {...attributes} onClick={onClick ?? goToPlace} />;
  if (!isWorkPage(href) || attributes.download !== undefined || attributes.target !== undefined)
    return <a href={href} {...attributes} onClick={onClick} />;
  return <RouterLink {...attributes} to={href} prefetch="intent" onClick={onClick ?? goToPlaceOfThisPage} />;
}

/**
 * Shows a place on this page and puts the focus there. The address stays: to the router another address, even of the same
 * page, is a move, and a move throws away what a form was answered.
 */
function goToPlace(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const target = placeOf(event.currentTarget.hash);
  if (!target) return;
  event.preventDefault();
  for (let box = target.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
    box.open = true;
  takeFocus(target);
  target.scrollIntoView();
}

function goToPlaceOfThisPage(event: MouseEvent<HTMLAnchorElement>): void {
  const { hash, pathname, search } = event.currentTarget;
  const isHere = pathname === window.location.pathname && search === window.location.search;
  if (hash !== "" && isHere) goToPlace(event);
}

/** The element that the fragment of an address names. */
export function placeOf(hash: string): HTMLElement | null {
  return hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
}

/** Puts the focus on any element without moving the page, as a browser does with the place that an address names. */
export function takeFocus(element: HTMLElement | null): void {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
