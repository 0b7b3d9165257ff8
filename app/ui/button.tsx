import { type ReactNode, useRef } from "react";
import { usePressed } from "./form.tsx";
import { Link } from "./link.tsx";

export type ButtonVariant = "primary" | "secondary" | "cancel" | "danger";

const classes: Record<ButtonVariant, string> = {
  primary: "ds_button",
  secondary: "ds_button ds_button--secondary",
  cancel: "ds_button ds_button--secondary",
  danger: "ds_button ds_button--danger",
};

type ButtonProps = {
  variant?: ButtonVariant;
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  disabled?: boolean;
  /** A lower button, for tables and toolbars. */
  small?: boolean;
  /** Names the button to people who hear it, where its words alone repeat on the page. */
  ariaLabel?: string;
  /** For a button that only does something on the page, where there is a script. */
  onClick?: () => void;
  children: ReactNode;
};

/** Sends a form, and shows that it is being sent. The form sees to it that a second press sends nothing. */
export function Button({
  variant = "primary",
  type = "submit",
  small = false,
  ariaLabel,
  children,
  ...attributes
}: ButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const pressed = usePressed();
  const isPressed = pressed !== null && pressed === own.current;
  return (
    <button
      className={buttonClass(variant, small)}
      type={type}
      aria-label={ariaLabel}
      data-pending={isPressed ? "" : undefined}
      ref={own}
      {...attributes}
    >
      {children}
    </button>
  );
}

type LinkButtonProps = {
  href: string;
  variant?: ButtonVariant;
  small?: boolean;
  rel?: string;
  children: ReactNode;
};

/** Goes somewhere, and is the main thing to do on the page. A link in everything but looks. */
export function LinkButton({ href, variant = "primary", small = false, rel, children }: LinkButtonProps) {
  return (
    <Link className={buttonClass(variant, small)} href={href} rel={rel}>
      {children}
    </Link>
  );
}

function buttonClass(variant: ButtonVariant, small: boolean) {
  return small ? `${classes[variant]} ds_button--small` : classes[variant];
}
