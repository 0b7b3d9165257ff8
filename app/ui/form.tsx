import {
  Form as RouterForm,
  useActionData,
  useLocation,
  useNavigation,
  useRouteLoaderData,
} from "@remix-run/react";
import {
  type ComponentPropsWithoutRef,
  createContext,
  type FormEvent,
  Fragment,
  forwardRef,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { isWorkPage } from "#app/paths.ts";

type FormProps = Omit<ComponentPropsWithoutRef<"form">, "method" | "encType"> & {
  method: "get" | "post";
  encType?: "multipart/form-data";
  /** For work in the middle of a long page: neither the page nor the focus moves, and the form keeps what it holds. */
  preventScrollReset?: boolean;
  /** The form makes a record: it carries the id of it, so that two equal sends make one. */
  makesRecord?: boolean;
  children: ReactNode;
};

/**
 * The one form of pages that run script: sent by the router, once for each press, and fresh when it has been taken. Without
 * script, on members' pages and to other people's addresses it is the plain form that it is written as.
 */
export const Form = forwardRef<HTMLFormElement, FormProps>(function Form(
  { preventScrollReset, makesRecord, children, ...form },
  ref,
) {
  const { pathname } = useLocation();
  if (!isWorkPage(pathname) || !isWorkPage(form.action ?? pathname))
    return (
      <form {...form} ref={ref}>
        {makesRecord ? <RecordId /> : null}
        {children}
      </form>
    );
  return (
    <RoutedForm {...form} isInPlace={preventScrollReset} ref={ref}>
      {makesRecord ? <RecordId /> : null}
      {children}
    </RoutedForm>
  );
});

/** The id of the record that a form on this page makes: another one each time the page is loaded. */
export function RecordId() {
  const page = useRouteLoaderData<{ recordId: string }>("root");
  return page ? <input type="hidden" name="recordId" value={page.recordId} /> : null;
}

// Nothing is painted on the server, and React says so to whoever asks for it there.
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

const Pressed = createContext<HTMLElement | null>(null);

/** The button whose press the form around is being sent for, until its answer is there. */
export function usePressed(): HTMLElement | null {
  return useContext(Pressed);
}

type RoutedFormProps = Omit<FormProps, "preventScrollReset" | "makesRecord"> & { isInPlace?: boolean };

const RoutedForm = forwardRef<HTMLFormElement, RoutedFormProps>(function RoutedForm(
  { isInPlace, onSubmit, children, ...form },
  ref,
) {
  const { search, key } = useLocation();
  const answer = useActionData();
  const isIdle = useNavigation().state === "idle";
  const isSent = useRef(false);
  const [pressed, setPressed] = useState<HTMLElement | null>(null);
  const [freshness, setFreshness] = useState({ search, count: 0 });

  // Fields keep what was typed in them whatever the page says now: where it says something else, they are new fields.
  if (isIdle && search !== freshness.search) {
    const isOwnDoing = isInPlace && pressed !== null;
    setFreshness({ search, count: freshness.count + (isOwnDoing ? 0 : 1) });
  }
  const freshen = useCallback(() => {
    isSent.current = false;
    if (!isInPlace) setFreshness((before) => ({ ...before, count: before.count + 1 }));
  }, [isInPlace]);
  // An answer stands on the page before the rest of it is read anew, and somebody may be typing in it by then: its fields
  // are new ones before it is seen, and never after.
  useBeforePaint(() => {
    if (answer !== undefined && isSent.current) freshen();
  }, [answer, freshen]);
  // Where the answer led to a page, its fields are new ones with that page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that came at once shows by the key alone
  useEffect(() => {
    if (!isIdle) return;
    setPressed(null);
    if (isSent.current) freshen();
  }, [isIdle, freshen, key]);

  const sendOnce = (event: FormEvent<HTMLFormElement>) => {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    if (isSent.current) return event.preventDefault();
    isSent.current = true;
    setPressed((event.nativeEvent as SubmitEvent).submitter);
  };
  return (
    <RouterForm
      {...form}
      ref={ref}
      onSubmit={sendOnce}
      preventScrollReset={isInPlace}
      data-in-place={isInPlace ? "" : undefined}
    >
      <Pressed.Provider value={pressed}>
        <Fragment key={freshness.count}>{children}</Fragment>
      </Pressed.Provider>
    </RouterForm>
  );
});
