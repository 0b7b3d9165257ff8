import { Link } from "./link.tsx";

type ContactDetailsProps = {
  name: string;
  contactEmail: string;
  contactPhone: string;
  address: string;
  /** Said where there is no way given to reach anybody. */
  fallback: string;
};

/** How to reach the public body that runs this site. */
export function ContactDetails({ name, contactEmail, contactPhone, address, fallback }: ContactDetailsProps) {
  if (!contactEmail && !contactPhone && !address) return <p>{fallback}</p>;
  return (
    <address className="contact-details">
      <bdi>{name}</bdi>
      {address ? (
        <>
          <br />
          <bdi>{address}</bdi>
        </>
      ) : null}
      {contactEmail ? (
        <>
          <br />
          <Link href={`mailto:${contactEmail}`}>
            <bdi>{contactEmail}</bdi>
          </Link>
        </>
      ) : null}
      {contactPhone ? (
        <>
          <br />
          <Link href={`tel:${contactPhone.replaceAll(" ", "")}`}>
            <bdi>{contactPhone}</bdi>
          </Link>
        </>
      ) : null}
    </address>
  );
}
